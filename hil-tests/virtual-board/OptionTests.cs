// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// What the command line answers: each mistake gets one sentence that says what is wrong, and an exit code.
    /// </summary>
    public sealed class OptionTests : IDisposable
    {
        private readonly TemporaryFolder _folder = new TemporaryFolder();

        public void Dispose()
        {
            _folder.Dispose();
        }

        [Theory]
        [InlineData("--help")]
        [InlineData("-h")]
        [InlineData("--session --help")]
        public async Task Help_lists_every_option(string line)
        {
            using BoardProcess board = BoardProcess.Start(line.Split(' '));
            Assert.Equal(0, await board.WaitForExit());
            Assert.Empty(board.Errors);
            string text = string.Join('\n', board.Output);
            string[] options =
            {
                "--session", "--csms", "--id", "--password", "--ca", "--cert", "--key", "--ocpp", "--connectors", "--outlets", "--data", "--set", "--console",
                "--web", "--attached", "--speed", "--help",
            };
            Assert.All(options, option => Assert.Contains("\n  " + option + " ", text, StringComparison.Ordinal));
        }

        [Theory]
        [InlineData("--sesion", "'--sesion' is not an option of this program.")]
        [InlineData("plug", "'plug' is not an option of this program.")]
        [InlineData("--unknown=5", "'--unknown' is not an option of this program.")]
        [InlineData("--session=yes", "--session takes no value.")]
        [InlineData("--attached=1", "--attached takes no value.")]
        [InlineData("--csms", "--csms needs a value.")]
        [InlineData("--csms --session", "--csms needs a value.")]
        [InlineData("--csms http://127.0.0.1/ocpp", "--csms: The URL does not begin with ws:// or wss://.")]
        [InlineData("--csms ws://", "--csms: The URL has no host.")]
        [InlineData("--csms ws://127.0.0.1:99999/", "--csms: The port must be a number from 1 to 65535.")]
        [InlineData("--id=", "--id: Identity: 1 to 48 characters allowed.")]
        [InlineData("--password hex:123", "--password: AuthorizationKey: ")]
        [InlineData("--ca no-such-file.pem", "--ca: there is no file 'no-such-file.pem'.")]
        [InlineData("--cert no-such-file.pem", "--cert: there is no file 'no-such-file.pem'.")]
        [InlineData("--key no-such-file.pem", "--key: there is no file 'no-such-file.pem'.")]
        [InlineData("--ocpp 1.5", "--ocpp: 1.6, 2.0.1 or auto is allowed, not '1.5'.")]
        [InlineData("--web on", "--web: off or a port is allowed, not 'on'.")]
        [InlineData("--web 65536", "--web: a whole number from 0 to 65535 is allowed, not '65536'.")]
        [InlineData("--connectors 0", "--connectors: a whole number from 1 to 4 is allowed, not '0'.")]
        [InlineData("--connectors five", "--connectors: a whole number from 1 to 4 is allowed, not 'five'.")]
        [InlineData("--console 4000", "--console: tcp:PORT is allowed, not '4000'.")]
        [InlineData("--console tcp:70000", "--console: a whole number from 0 to 65535 is allowed, not '70000'.")]
        [InlineData("--speed 0", "--speed: a whole number from 1 to 3600 is allowed, not '0'.")]
        [InlineData("--set HeartbeatInterval", "--set: KEY=VALUE is allowed, not 'HeartbeatInterval'.")]
        [InlineData("--set Colour=red", "--set: there is no setting 'Colour'; the command get lists all.")]
        [InlineData("--set HeartbeatInterval=often", "--set: HeartbeatInterval: whole number from 0 to 86400 allowed.")]
        [InlineData("--set NumberOfConnectors=2", "--set: NumberOfConnectors cannot be changed.")]
        public async Task Wrong_option_gets_a_sentence_and_code_2(string line, string expected)
        {
            using BoardProcess board = BoardProcess.Start(line.Split(' '));
            Assert.Equal(2, await board.WaitForExit());
            string sentence = Assert.Single(board.Errors);
            Assert.StartsWith(expected, sentence, StringComparison.Ordinal);
            Assert.EndsWith(" --help lists the options.", sentence, StringComparison.Ordinal);
            Assert.Empty(board.Output);
        }

        [Fact]
        public async Task Key_without_certificate_and_files_that_are_not_PEM_are_named()
        {
            using CertificateAuthority root = CertificateAuthority.CreateRoot("root");
            string certificate = _folder.Write("root.pem", root.CertificatePem);
            string text = _folder.Write("notes.txt", "no certificate");
            await Refused(2, "--cert and --key belong together.", "--cert", certificate);
            await Refused(2, "--ca: the file '" + text + "' holds no CERTIFICATE in PEM.", "--ca", text);
            await Refused(2, "--key: the file '" + certificate + "' holds no PRIVATE KEY in PEM.", "--key", certificate);
        }

        [Fact]
        public async Task Busy_console_port_is_named()
        {
            using TcpListener other = new TcpListener(IPAddress.Loopback, 0);
            other.Start();
            int port = ((IPEndPoint)other.LocalEndpoint).Port;
            await Refused(1, "The console cannot listen on port " + port + " of 127.0.0.1: it is in use by another program.", "--console", "tcp:" + port);
        }

        [Fact]
        public async Task Folder_that_cannot_be_written_is_named()
        {
            // Below a file there can be no folder, for no user.
            string impossible = Path.Combine(_folder.Write("file", string.Empty), "data");
            await Refused(1, "The data folder '" + impossible + "' cannot be used: ", "--data", impossible);
        }

        [Fact]
        public async Task Folder_of_another_running_board_is_named()
        {
            using BoardProcess first = BoardProcess.Start("--data", _folder.Path, "--console", "tcp:0", "--attached");
            await first.WaitForLine("Console at");
            await Refused(1, "The data folder '" + _folder.Path + "' cannot be used: ", "--data", _folder.Path);
        }

        private static async Task Refused(int code, string expected, params string[] arguments)
        {
            using BoardProcess board = BoardProcess.Start(arguments);
            Assert.Equal(code, await board.WaitForExit());
            Assert.StartsWith(expected, Assert.Single(board.Errors), StringComparison.Ordinal);
        }
    }
}
