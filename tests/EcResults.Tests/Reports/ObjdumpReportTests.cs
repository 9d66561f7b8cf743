namespace EcResults.Tests.Evidence;

public sealed class ObjdumpReportTests
{
    [Fact]
    public void The_symbols_are_read_in_order()
    {
        var text =
            "\nlibssl.so.3:     file format elf64-x86-64\n\n0000000000035430 <SSL_read@@OPENSSL_3.0.0>:\n"
            + "   35430:\tsub    $0x18,%rsp\n   3543d:\tcall   38940 <SSL_free@@OPENSSL_3.0.0+0x10>\n\n0000000000036a90 <SSL_write>:\n";
        var report = EnvText.Clean(ObjdumpReport.Read(EnvText.Of(text)));
        Assert.Equal(["SSL_read@@OPENSSL_3.0.0", "SSL_write"], report.Symbols.Select(symbol => symbol.Text));
        Assert.All(report.Symbols, symbol => Assert.Equal(symbol.Text, EnvText.At(symbol.At)));
    }

    [Fact]
    public void A_text_without_a_function_is_odd()
    {
        var reading = ObjdumpReport.Read(EnvText.Of("objdump: nothing\n"));
        Assert.Empty(Assert.IsType<ObjdumpReport>(reading.Report).Symbols);
        Assert.Single(reading.Oddities);
    }

    [Fact]
    public void An_empty_file_is_refused() => EnvText.Refused(ObjdumpReport.Read(EnvText.Of("")));
}
