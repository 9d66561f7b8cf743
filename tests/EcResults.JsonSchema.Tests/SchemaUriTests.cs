namespace EcResults.JsonSchema.Tests;

/// <summary>Addresses that need no normalising are not given to the framework; it must make no difference.</summary>
public sealed class SchemaUriTests
{
    [Theory]
    [InlineData("https://json-schema.org/draft/2020-12/schema")]
    [InlineData("https://ecresults.github.io/schema/submission.schema.json")]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/a//b_c/D-e.f/")]
    [InlineData("https://example.org/a./b..")]
    [InlineData("https://example.org/./a/../b/.c")]
    [InlineData("https://EXAMPLE.org/a")]
    [InlineData("https://example.org./a")]
    [InlineData("https://example.org:443/a")]
    [InlineData("https://127.1/a")]
    [InlineData("https://-a.org/a")]
    [InlineData("https://a..b/a")]
    [InlineData("https://.a/a")]
    [InlineData("https:///a")]
    [InlineData("https://example.org")]
    [InlineData("https://example.org/ä?b=%7e c")]
    [InlineData("http://example.org/a")]
    [InlineData("urn:example:a")]
    public void An_address_is_what_the_framework_makes_of_it(string address)
    {
        var expected = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address;
        Assert.Equal((expected, ""), SchemaUri.Resolve("schema:///", address));
    }

    [Theory]
    [InlineData("#/$defs/a", "/$defs/a")]
    [InlineData("#/a%25b%7Ec", "/a%b~c")]
    [InlineData("#", "")]
    public void A_fragment_is_decoded(string reference, string fragment) =>
        Assert.Equal(("schema:///", fragment), SchemaUri.Resolve("schema:///", reference));
}
