namespace EcResults.Tests.Rules;

/// <summary>What leads to somebody is found from its first letter to its last: it stands between ‹ and › here.</summary>
public class TracePlaceTests
{
    private const string Sixty = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff";

    [Theory]
    [InlineData("‹jane.doe@corp.com›")]
    [InlineData("to ‹jane@corp.co› or ‹joe@corp.com›, please")]
    [InlineData("<‹a_b%c+d-e@x-y.corp.com›>")]
    [InlineData(".-_+%‹jane@corp.com›.-")]
    [InlineData("‹jane@corp.com›.- ")]
    [InlineData("‹" + Sixty + "1234@corp.com›")]
    [InlineData("1‹" + Sixty + "1234@corp.com›")]
    [InlineData("j@corp.c")]
    [InlineData("‹j@corp.abcdefghijklmnopqrstuvwx›")]
    [InlineData("j@corp.abcdefghijklmnopqrstuvwxy")]
    [InlineData("j@corp")]
    [InlineData("j@-corp.com")]
    [InlineData("j@.corp.com")]
    [InlineData("j@corp..com")]
    [InlineData("‹j@c.com›")]
    [InlineData("j@corp.c0m")]
    [InlineData("@corp.com")]
    [InlineData("‹j@myexample.com›")]
    [InlineData("j@my.example.com")]
    [InlineData("j@tty.service")]
    [InlineData("‹j@my-service.io›")]
    [InlineData("git@corp.com")]
    [InlineData("‹gitte@corp.com›")]
    [InlineData("cfc4ncs@gmail.com")]
    [InlineData("‹xfc4ncs@gmail.com›")]
    [InlineData("‹cfc4ncs@hmail.com›")]
    [InlineData("‹cfc4nc@sgmail.com›")]
    public void An_address_of_mail(string marked) => AssertFound("ECR504", marked);

    [Theory]
    [InlineData("://‹93.184.215.14›")]
    [InlineData("://‹93.184.215.14›.")]
    [InlineData("://‹93.184.215.14›/x and ://‹93.184.215.15›/y")]
    [InlineData("::ffff:‹93.184.215.14›")]
    [InlineData("f:‹93.184.215.14›")]
    [InlineData("@‹93.184.215.14›")]
    [InlineData("[‹93.184.215.14›]")]
    [InlineData("‹93.184.215.14›/8")]
    [InlineData("//‹93.184.215.14›/8")]
    [InlineData("x93.184.215.14/8")]
    [InlineData("5.93.184.215.14/8")]
    [InlineData("‹93.184.215.14›:8")]
    [InlineData("‹93.184.215.14›_8")]
    [InlineData("-93.184.215.14_8")]
    [InlineData("x93.184.215.14:8")]
    [InlineData("93.184.215.14:x")]
    [InlineData("/93.184.215.14/8")]
    [InlineData(":93.184.215.14")]
    [InlineData("/93.184.215.14")]
    [InlineData("::‹93.184.215.14›")]
    [InlineData("x:93.184.215.14")]
    [InlineData("server_name ‹93.184.215.14›")]
    [InlineData("address ‹93.184.215.14›")]
    [InlineData("address=\"‹93.184.215.14›\"")]
    [InlineData("address= : ' ‹93.184.215.14›")]
    [InlineData("address= : '  93.184.215.14")]
    [InlineData("xaddress 93.184.215.14")]
    [InlineData("version 93.184.215.14")]
    [InlineData("93.184.215.14")]
    [InlineData("://93.184.215.256")]
    [InlineData("://‹93.184.215.255›")]
    [InlineData("://93.184.215")]
    [InlineData("://93.184.215.14.1")]
    [InlineData("://93.184.015.14")]
    [InlineData("://93.1840.15.14")]
    [InlineData("://‹93.0.0.0›")]
    // The ends of the ranges that are not public.
    [InlineData("://0.255.255.255 ://‹1.0.0.0›")]
    [InlineData("://‹9.255.255.255› ://10.0.0.0 ://10.255.255.255 ://‹11.0.0.0›")]
    [InlineData("://‹100.63.255.255› ://100.64.0.0 ://100.127.255.255 ://‹100.128.0.0›")]
    [InlineData("://‹126.255.255.255› ://127.0.0.0 ://127.255.255.255 ://‹128.0.0.0›")]
    [InlineData("://‹169.253.255.255› ://169.254.0.0 ://169.254.255.255 ://‹169.255.0.0›")]
    [InlineData("://‹172.15.255.255› ://172.16.0.0 ://172.31.255.255 ://‹172.32.0.0›")]
    [InlineData("://‹191.255.255.255› ://192.0.0.0 ://192.0.0.255 ://‹192.0.1.0›")]
    [InlineData("://‹192.0.1.255› ://192.0.2.0 ://192.0.2.255 ://‹192.0.3.0›")]
    [InlineData("://‹192.88.98.255› ://192.88.99.0 ://192.88.99.255 ://‹192.88.100.0›")]
    [InlineData("://‹192.167.255.255› ://192.168.0.0 ://192.168.255.255 ://‹192.169.0.0›")]
    [InlineData("://‹198.17.255.255› ://198.18.0.0 ://198.19.255.255 ://‹198.20.0.0›")]
    [InlineData("://‹198.51.99.255› ://198.51.100.0 ://198.51.100.255 ://‹198.51.101.0›")]
    [InlineData("://‹203.0.112.255› ://203.0.113.0 ://203.0.113.255 ://‹203.0.114.0›")]
    [InlineData("://‹223.255.255.255› ://224.0.0.0 ://255.255.255.255")]
    [InlineData("://‹8.8.8.7› ://8.8.8.8 ://‹8.8.8.9› ://8.8.4.4 ://1.1.1.1 ://1.0.0.1 ://9.9.9.9 ://1.2.3.4")]
    public void An_address_of_version_4(string marked) => AssertFound("ECR504", marked);

    [Theory]
    [InlineData("[‹2a00:1450:4001:82a::200e›]:443")]
    [InlineData("‹2a00:1450:4001:82a::200e›")]
    [InlineData("‹2a00:1450:4001:82a::200e›.: and ‹2a00:1450:4001:82a::200f›")]
    [InlineData("x2a00:1450:4001:82a::200e")]
    [InlineData("_2a00:1450:4001:82a::200e")]
    [InlineData("2a00:1450:4001:82a::200ex")]
    [InlineData("2a00:1450:4001:82a::200e_")]
    [InlineData("2a00::1")]
    [InlineData("‹2a00:1::1›")]
    [InlineData("1fff:1::1 ‹2000:1::1› ‹3ffe:1::1› 4000:1::1")]
    [InlineData("2001:1ff:1::1 ‹2001:200:1::1›")]
    [InlineData("‹2001:db7:1::1› 2001:db8:1::1 ‹2001:db9:1::1›")]
    [InlineData("3fff:0:1::1 3fff:fff:1::1 ‹3fff:1000:1::1›")]
    [InlineData("‹2002:1:1::1› ‹2101:1:1::1›")]
    [InlineData("2001:4860:4860::8888 2001:4860:4860::8844 2606:4700:4700::1111 2606:4700:4700::1001")]
    public void An_address_of_version_6(string marked) => AssertFound("ECR504", marked);

    [Theory]
    [InlineData("‹3c:52:82:11:22:33›")]
    [InlineData("(‹3c:52:82:11:22:33›) ‹40:52:82:11:22:33›")]
    [InlineData("3d:52:82:11:22:33 3e:52:82:11:22:33 3f:52:82:11:22:33")]
    [InlineData("3c:52:82:11:22:3g 3c-52:82:11:22:33 c:52:82:11:22:33")]
    [InlineData("00:00:00:11:22:33 ‹00:00:01:11:22:33›")]
    [InlineData("3c:52:82:11:22:33:44 .3c:52:82:11:22:33 3c:52:82:11:22:33.x ‹3c:52:82:11:22:33›. x3c:52:82:11:22:33")]
    [InlineData("‹3c-52-82-11-22-33› 3c-52-82-11-22-33-44 3c-52-82:11:22:33 00:0c:29:11:22:33 00:00:5e:00:53:01")]
    public void An_address_of_a_network_card(string marked) => AssertFound("ECR504", marked);

    [Theory]
    [InlineData("raw/env/cmdline.txt", "root=UUID=‹0b2f4c1e-5a7d-4f0e-9c3b-2d1e0f9a8b7c›")]
    [InlineData("raw/env/cmdline.txt", "‹00000000-0000-0000-0000-000000000001› 00000000-0000-0000-0000-000000000000")]
    [InlineData("raw/env/cmdline.txt", "0b2f4c1e-5a7d-4f0e-9c3b-2d1e0f9a8b7g 0b2f4c1e-5a7d-4f0e-9c3b02d1e0f9a8b7c")]
    [InlineData("raw/env/cmdline.txt", "0b2f4c1e-5a7d-4f0e-9c3b-2d1e0f9a8b7")]
    [InlineData("raw/env/cmdline.txt", "serial=‹A1› x")]
    [InlineData("raw/env/cmdline.txt", "serial= x bootif=‹01-3c-52-82-11-22-33›")]
    [InlineData("raw/env/server-config.txt", "server_name ‹www.corp.com› a ‹*.corp.org›; # b.corp.com")]
    [InlineData("raw/env/server-config.txt", "server_name a.b1 .com a.c ‹a.cd›;")]
    [InlineData("raw/env/server-config.txt", "a /home/‹jane›/x /Users/‹j.o-e_1›")]
    [InlineData("raw/env/server-config.txt", "x/home/jane /home/ubuntu/x /home//x")]
    [InlineData("raw/env/server-config.txt", "/home/‹" + Sixty + "1234›567")]
    [InlineData("raw/env/server-config.txt", ":‹93.184.215.14›")]
    [InlineData("raw/env/server-config.txt", "_93.184.215.14 /93.184.215.14 ~93.184.215.14 ^93.184.215.14")]
    [InlineData("raw/env/server-config.txt", "93.184.215.14_ 93.184.215.14~ 93.184.215.14+ 93.184.215.14^")]
    [InlineData("raw/env/server-config.txt", "x93.184.215.14 93.184.215.14x ..93.184.215.14")]
    [InlineData("raw/env/uname.txt", "x 93.184.215.14 x")]
    [InlineData("summary.md", "the server ‹93.184.215.14› and the gateway 93.184.215.15")]
    [InlineData("raw/env/server-config.txt", "at ‹93.184.215.14› now")]
    [InlineData("raw/env/server-config.txt", "-93.184.215.14 93.184.215.14- 93.184.215.14.x +93.184.215.14")]
    public void What_may_identify(string path, string marked) => AssertFound("ECR508", marked, path);

    [Theory]
    [InlineData("‹\u001b[m› \u001b[m")]
    [InlineData("a‹\u001b[31;1m›b")]
    [InlineData("‹\u001b[0K›")]
    [InlineData("‹\u001b[38:5m›")]
    [InlineData("\u001b[2J \u001b]m \u001b[31 m ‹\u001b[1m›")]
    [InlineData("\u001b\u001b[")]
    [InlineData("‹\u001b[111111111111111111111111111111m›")]
    [InlineData("\u001b[1111111111111111111111111111111m")]
    public void A_colour_of_a_terminal(string marked) => AssertFound("ECR509", marked);

    [Theory]
    [InlineData("\u001b[31m‹\u200b›\u200b")]
    [InlineData("‹\u001b›]\u001b[31m‹\u0007›")]
    [InlineData("‹\U000E0041›‹\u200b›")]
    public void A_character_that_hides_or_acts(string marked) => AssertFound("ECR506", marked);

    [Theory]
    [InlineData("raw/env/uname.txt", "Linux ‹a.corp.com› 6.1.0 x\n")]
    [InlineData("raw/env/uname.txt", "Linux ‹a.corp.com› 6.1.0")]
    [InlineData("raw/env/uname.txt", "Linux ‹my-laptop› 6.1.0")]
    [InlineData("raw/env/uname.txt", "Linux a.corp.com\n")]
    [InlineData("raw/env/uname.txt", "Linux\na.corp.com x\n")]
    [InlineData("raw/env/uname.txt", "Linux 1.corp.com x\n")]
    [InlineData("raw/env/uname.txt", "Linux  a.corp.com x\n")]
    [InlineData("raw/env/uname.txt", "Linus a.corp.com x\n")]
    [InlineData("raw/001-baseline/pidstat-target.txt", "Linux 6.1 (‹a.corp.com›) x (b.corp.com)\n")]
    [InlineData("raw/004-baseline/pidstat-client.txt", "(‹my-laptop›)\n")]
    [InlineData("raw/003-text/pidstat-ecapture.txt", "Linux 6.1 (‹a.corp.com›\n")]
    [InlineData("raw/001-baseline/pidstat-target.txt", "Linux 6.1 (vm) x (b.corp.com)\n")]
    [InlineData("raw/001-baseline/pidstat-target.txt", "Linux 6.1 a.corp.com)\n")]
    [InlineData("raw/001-baseline/pidstat-target.txt", "Linux 6.1 ()a.corp.com)\n")]
    [InlineData("raw/001-baseline/pidstat-target.txt", "{\"nodename\": \"‹a.corp.com›\", \"(b.corp.com)\"}\n")]
    [InlineData("raw/001-baseline/pidstat-target.txt", "\"nodename\":\"‹a.corp.com›\"\n")]
    [InlineData("raw/001-baseline/wrk.txt", "Running 10s test @ https://u@‹a.corp.com›:80/ http://‹b.corp.com›\n")]
    [InlineData("raw/001-baseline/wrk.txt", "https://github.com/ https://gojue.github.io/ https://ecapture.cc\n")]
    [InlineData("raw/001-baseline/wrk.txt", "https://‹mygithub.com›/ https://a.c1/ https://.com/ https://‹a.co›\n")]
    public void A_name_where_tools_print_one(string path, string marked) => AssertStands("ECR508", marked, path);

    private static void AssertFound(string code, string marked, string path = "raw/env/server-config.txt")
    {
        // Alone, at a file's first letter and its last; and in the middle of one.
        AssertStands(code, marked, path);
        AssertStands(code, $"\n{marked}\n", path);
    }

    private static void AssertStands(string code, string marked, string path)
    {
        var plain = "";
        var expected = new List<(int Column, int Length)>();
        foreach (var letter in marked)
        {
            if (letter == '‹')
            {
                expected.Add((plain.Length + 1, 0));
            }
            else if (letter == '›')
            {
                expected[^1] = (expected[^1].Column, plain.Length + 1 - expected[^1].Column);
            }
            else
            {
                plain += letter;
            }
        }

        Assert.Equal(
            expected.Select(place => plain.StartsWith('\n') ? (place.Column - 1, place.Length) : place),
            Hostile.In(code, path, plain).Select(problem => (problem.At.Column, problem.At.Length)).Order()
        );
    }
}
