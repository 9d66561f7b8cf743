namespace EcResults.Tests.Rules;

public class PersonalDataTests
{
    [Theory]
    [InlineData("https://93.184.215.14:8443/")]
    [InlineData("https://93.184.215.14/")]
    [InlineData("listen 93.184.215.14;")]
    [InlineData("server 93.184.215.14:443;")]
    [InlineData("Tuple: 93.184.215.14:443->10.0.0.1:50000")]
    [InlineData("93.184.215.14:443")]
    [InlineData("allow 93.184.0.0/16;")]
    [InlineData("93.184.215.14_443-10.0.0.1_50000.log")]
    [InlineData("ssh root@93.184.215.14")]
    [InlineData("ip=93.184.215.14")]
    [InlineData("address: \"93.184.215.14\"")]
    [InlineData("::ffff:93.184.215.14")]
    [InlineData("https://[2a00:1450:4001:82a::200e]:443/")]
    [InlineData("listen [2a00:1450:4001:82a:0:0:0:200e]:443;")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("link/ether 3c:52:82:11:22:33 brd")]
    [InlineData("HWaddr 3C:52:82:11:22:33")]
    [InlineData("contact jane.doe@corp.com please")]
    [InlineData("<jane_doe+bench@mail.corp.co.uk>")]
    [InlineData("jane@häuser.de")]
    public void An_address_is_refused_in_evidence_and_not_repeated(string text)
    {
        var problem = Assert.Single(Hostile.Appended("ECR504", "raw/env/server-config.txt", text));
        Assert.True(problem.At.Column > 0);
        Assert.True(problem.At.Length > 0);
        Assert.All(
            text.Split(' ').Where(word => word.Contains('@', StringComparison.Ordinal)),
            word => Assert.DoesNotContain(word, problem.At.Source.Content, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "https://127.0.0.1:8440/ http://10.1.2.3/ http://192.168.1.1/ http://172.16.98.122:80 http://100.64.1.1/"
    )]
    [InlineData(
        "https://192.0.2.1/ https://198.51.100.7:443/ https://203.0.113.9/ 169.254.1.1:80 0.0.0.0:80 255.255.255.255:1"
    )]
    [InlineData("nameserver ip=8.8.8.8 ip=1.1.1.1")]
    [InlineData("nginx/4.1.0.3 Chrome/120.0.6099.109 v5.15.167.4 5.15.167.4-microsoft 6.6.87.2-1")]
    [InlineData("version 23.184.215.14, kernel 5.15.167.4")]
    [InlineData("version: 23.184.215.14 and release=23.184.215.14")]
    [InlineData("libfoo-5.15.167.4_1.txz")]
    [InlineData("1.2.3.4.5 and 1.2.3 and 300.1.2.3:80 and 93.184.215.014:80")]
    [InlineData("00:08:27    65534     32716   13.00")]
    [InlineData("2026:11:23 10:20:30:40:50")]
    [InlineData("std::string ::1 fe80::1 fd00::1 2001:db8::1 ff02::1 dead::beef 64:ff9b::1")]
    [InlineData("7f1553d14000-7f1553d33000 r--p 00000000 fe:00 10207842")]
    [InlineData("02:42:ac:11:00:02 52:54:00:12:34:56 00:00:00:00:00:00 ff:ff:ff:ff:ff:ff")]
    [InlineData("AB:CD:EF:3c:52:82:11:22:33:44:55:66 is a fingerprint")]
    [InlineData("Author=\"CFC4N <cfc4ncs@gmail.com>\"")]
    [InlineData("(C) Sebastien Godard (sysstat <at> orange.fr)")]
    [InlineData("name@example.org name@example.com x@host.example x@nowhere.invalid root@vm.localdomain root@bench")]
    [InlineData("12345+octo@users.noreply.github.com git@github.com:gojue/ecapture mockbuild@kbuilder.bsys.centos.org")]
    [InlineData("SSL_read@@OPENSSL_3.0.0 SSL_read@plt getty@tty1.service pkg@1.2.3")]
    [InlineData("@mention and a @ b and foo@ and @bar.com")]
    public void What_leads_to_nobody_is_accepted(string text)
    {
        Assert.Empty(Hostile.Appended("ECR504", "raw/env/server-config.txt", text));
        Assert.Empty(Hostile.Appended("ECR504", "raw/003-text/ecapture.log", text));
        Assert.Empty(Hostile.Appended("ECR504", "summary.md", text));
    }

    [Theory]
    [InlineData("raw/env/os-release.txt", "SUPPORT=\"dev@lists.clearlinux.org\"")]
    [InlineData("raw/env/server.txt", "built by joe@corp.com")]
    [InlineData("summary.md", "Write to jane@corp.com")]
    [InlineData("summary.md", "the CPU model 23.184.215.14")]
    [InlineData("raw/env/cpuinfo.txt", "microcode : 23.184.215.14")]
    public void What_may_be_meant_or_something_else_is_no_error(string path, string text) =>
        Assert.Empty(Hostile.Appended("ECR504", path, text));

    [Theory]
    [InlineData("summary.md", "Write to jane@corp.com", "jane@corp.com")]
    [InlineData("summary.md", "measured at 93.184.215.14 in May", "93.184.215.14")]
    [InlineData("raw/env/server-config.txt", "server_name www.corp.com;", "www.corp.com")]
    [InlineData(
        "raw/env/cmdline.txt",
        "root=UUID=0b2f4c1e-5a7d-4f0e-9c3b-2d1e0f9a8b7c ro",
        "0b2f4c1e-5a7d-4f0e-9c3b-2d1e0f9a8b7c"
    )]
    [InlineData(
        "raw/env/cmdline.txt",
        "systemd.machine_id=0b2f4c1e5a7d4f0e9c3b2d1e0f9a8b7c",
        "0b2f4c1e5a7d4f0e9c3b2d1e0f9a8b7c"
    )]
    [InlineData("raw/env/maps-target.txt", "7f15-7f16 r-xp 0 fe:00 1 /home/jane/openssl/libssl.so.3", "jane")]
    public void What_may_identify_is_shown_to_the_reviewer(string path, string text, string shown)
    {
        var problem = Assert.Single(Hostile.Appended("ECR508", path, text));
        Assert.StartsWith($"\"{shown}\" may be ", problem.Message, StringComparison.Ordinal);
        var line = problem.At.Source.Lines[problem.At.Line - 1].Text;
        Assert.Equal(shown, line.Substring(problem.At.Column - 1, problem.At.Length));
    }

    [Theory]
    [InlineData("Linux epyc7.lab.corp.com 6.1.0-18-amd64 #1 SMP x86_64 GNU/Linux", "epyc7.lab.corp.com")]
    [InlineData(
        "Linux ip-172-31-35-61.cn-north-1.compute.amazonaws.com 6.1.10 #1 SMP x86_64",
        "ip-172-31-35-61.cn-north-1.compute.amazonaws.com"
    )]
    [InlineData("Linux LAPTOP-E59VKM6A 6.6.87.2-microsoft #1 SMP x86_64", "LAPTOP-E59VKM6A")]
    [InlineData("Linux jay-ThinkPad-T14s 6.1.0 #1 SMP x86_64", "jay-ThinkPad-T14s")]
    public void A_name_that_leads_to_somebody_is_a_warning(string uname, string name) =>
        Assert.StartsWith(
            $"\"{name}\" may be ",
            Assert.Single(Hostile.In("ECR508", "raw/env/uname.txt", uname + "\n")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Linux vm 6.1.0-18-amd64 #1 SMP x86_64 GNU/Linux")]
    [InlineData("Linux localhost.localdomain 3.10.0 #1 SMP x86_64 GNU/Linux")]
    [InlineData("Linux ff4c4be986b8 7.0.12-linuxkit #1 SMP aarch64 GNU/Linux")]
    [InlineData("Linux ip-172-31-35-61 6.1.10 #1 SMP x86_64 GNU/Linux")]
    [InlineData("Linux ip-172-31-35-61.ec2.internal 6.1.10 #1 SMP x86_64 GNU/Linux")]
    [InlineData("Linux node01.example.com 6.1.10 #1 SMP x86_64 GNU/Linux")]
    [InlineData("Linux 6.1.0-18-amd64 #1 SMP x86_64")]
    [InlineData("Linux")]
    [InlineData("")]
    public void A_name_that_says_nothing_is_accepted(string uname) =>
        Assert.Empty(Hostile.In("ECR508", "raw/env/uname.txt", uname + "\n"));

    [Theory]
    [InlineData("wrk -t1 -c32 -d10s https://bench.corp.com:8443/", 1)]
    [InlineData("wrk -t1 -c32 -d10s -s /home/jane/post.lua https://localhost/", 1)]
    [InlineData("wrk -t1 -c32 -d10s -s /home/ubuntu/post.lua https://localhost/", 0)]
    [InlineData("wrk -t1 -c32 -d10s https://bench.example.com/", 0)]
    [InlineData("wrk -t1 -c32 -d10s https://nginx:8443/", 0)]
    public void Commands_are_looked_at_as_well(string command, int findings) =>
        Assert.Equal(findings, Hostile.InCommand("ECR508", command).Count);

    [Fact]
    public void A_command_with_a_public_address_is_refused() =>
        Assert.Single(Hostile.InCommand("ECR504", "wrk -t1 -c32 -d10s https://93.184.215.14/"));
}
