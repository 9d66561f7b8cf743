namespace EcResults.Tests.Comparisons;

public class EcaptureBehaviourTests
{
    [Theory]
    [InlineData("0.1.0", "≤ 0.7.2")]
    [InlineData("v0.7.2", "≤ 0.7.2")]
    [InlineData("0.7.3", "0.7.3–0.9.4")]
    [InlineData("0.9.4", "0.7.3–0.9.4")]
    [InlineData("0.9.5", "0.9.5–1.5.2")]
    [InlineData("1.5.2", "0.9.5–1.5.2")]
    [InlineData("2.0.0", "2.0.0–2.4.0")]
    [InlineData("2.4.0", "2.0.0–2.4.0")]
    [InlineData("2.4.1", "2.4.1")]
    [InlineData("2.4.2", "≥ 2.4.2")]
    [InlineData("2.5.1-modified", "≥ 2.4.2")]
    [InlineData("2.4.1-modified", "2.4.1")]
    [InlineData("0.8.6-12-g0a1b2c3", "0.7.3–0.9.4")]
    [InlineData("2.5.1-4-g0a1b2c3", "≥ 2.4.2")]
    [InlineData("3.0.0", "≥ 2.4.2")]
    public void A_version_has_its_era(string version, string era) =>
        Assert.Equal(new EcaptureBehaviour(era, Known: true), EcaptureBehaviour.Of(version));

    [Theory]
    [InlineData("")]
    [InlineData("master")]
    [InlineData("1.6.0")]
    [InlineData("2.4.2-rc.1")]
    [InlineData("2.4.1-3-g0a1b2c3")]
    [InlineData("99999999999999999999.1.1")]
    public void A_version_between_eras_is_one_of_its_own(string version) =>
        Assert.Equal(new EcaptureBehaviour(version, Known: false), EcaptureBehaviour.Of(version));

    [Fact]
    public void There_are_six_eras() => Assert.Equal(6, EcaptureBehaviour.All.Count);
}
