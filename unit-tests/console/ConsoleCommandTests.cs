// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ConsoleCommandTests
    {
        private const string Pem = "-----BEGIN CERTIFICATE-----\nMAMBAf8=\n-----END CERTIFICATE-----\n";

        [TestMethod]
        public void Find_PrefixesAndMistakes()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Expect(string.Empty, string.Empty);
            bench.Expect("   ", string.Empty);
            bench.Expect("vers", bench.Ask("VERSION"));
            bench.Expect("re", "error: 're' may be reset, reboot.\n");
            bench.Expect("fau", "error: 'fau' may be faults, fault.\n");
            bench.Expect("status xml", "error: allowed is: status [json].\n");
            bench.Expect("jump", "error: 'jump' is not a command; help lists them.\n");
            bench.Expect("reset", "error: allowed is: reset NAME.\n");
        }

        [TestMethod]
        public void Find_ProductHasNoBench()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Parts.Bench = null;
            bench.Expect("sim plug 1", "error: 'sim' is not a command; help lists them.\n");
            bench.Expect("plug 1", "error: 'plug' is not a command; help lists them.\n");
            Assert.IsTrue(bench.Ask("help").IndexOf("sim ") < 0);
        }

        [TestMethod]
        public void Help_ListsAndExplains()
        {
            ConsoleBench bench = new ConsoleBench();
            string help = bench.Ask("help");
            Assert.IsTrue(help.StartsWith("help [COMMAND|SETTING]       all commands"));
            Assert.IsTrue(help.IndexOf("\nplug N                       the car to connector N\n") > 0);
            Assert.IsTrue(bench.LongestPiece <= 520, "a piece of " + bench.LongestPiece.ToString());
            bench.Expect("help csms", "csms test [json]             tries the way to the CSMS step by step: what fails, what to do\n  csms test\n");
            bench.ExpectPart("help HeartbeatInterval", "kind: number\nunit: s\nmin: 0\nmax: 86400\naccess: rw\nrestart: no\n");
            bench.Expect("help nothing", "error: 'nothing' is not a command; help lists them.\n");
            bench.Expect("help MaxCurrent", "error: there is no setting 'MaxCurrent'; of connector 1 it is MaxCurrent.1.\n");
        }

        [TestMethod]
        public void Calibrate_AndArm()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Expect("calibrate 3", "error: there is no such connector.\n");
            bench.Expect("calibrate 1", "error: nothing is to be calibrated there.\n");
            bench.Expect("calibrate", "error: allowed is: calibrate N.\n");
            FakeCalibration calibration = new FakeCalibration { IsFailing = true };
            bench.Station.Hardware.Connectors[0].Calibration = calibration;
            bench.Pass(1000);
            bench.ExpectPart("faults", "NotCalibrated");
            bench.ExpectPart("calibrate 1", "error: not calibrated");
            calibration.IsFailing = false;
            bench.ExpectPart("calibrate 1", "calibrated; compare");
            Assert.IsTrue(bench.IsLogged("Console (tcp): connector 1 calibrated"));
            bench.Pass(1000);
            Assert.IsTrue(bench.Ask("faults").IndexOf("NotCalibrated") < 0);

            bench.Station.Plug(1);
            bench.Station.Fault(1, FaultCode.GroundFailure, true);
            bench.Pass(1000);
            bench.Expect("rcd arm 1", "error: unplug the vehicle first; the contactor must be open.\n");
            bench.Station.Unplug(1);
            bench.Pass(1000);
            bench.Expect("rcd arm 1", "error: it still trips.\n");
            bench.Station.Fault(1, FaultCode.GroundFailure, false);
            bench.Expect("rcd arm 1", "armed\n");
            Assert.IsTrue(bench.IsLogged("Console (tcp): residual-current monitor of connector 1 armed"));
            bench.Expect("rcd arm 5", "error: there is no such connector.\n");
            bench.Expect("rcd off 1", "error: allowed is: rcd arm N.\n");
        }

        [TestMethod]
        public void Settings_GetSetReset()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Expect("get heartbeatinterval", "HeartbeatInterval = 300\n");
            bench.Expect("set HeartbeatInterval 60", "HeartbeatInterval = 60\n");
            Assert.IsTrue(bench.IsLogged("Console (tcp): HeartbeatInterval = 60"));
            bench.Expect("reset HeartbeatInterval", "HeartbeatInterval = 300\n");
            bench.Ask("set ChargePointVendor a\nb");
            Assert.IsTrue(bench.IsLogged("Console (tcp): ChargePointVendor = a?b"));
            bench.Expect("set ChargePointModel  Two words ", "ChargePointModel = Two words after a restart (reboot)\n");
            bench.Expect("set HeartbeatInterval often", "error: HeartbeatInterval: whole number from 0 to 86400 allowed.\n");
            bench.Expect("set FirmwareVersion 9", "error: FirmwareVersion cannot be changed.\n");
            bench.Expect("set Colour red", "error: there is no setting 'Colour'; get lists all.\n");
            bench.Expect("set MaxCurrent 16", "error: there is no setting 'MaxCurrent'; of connector 1 it is MaxCurrent.1.\n");
            bench.Expect("set Identity CP7", "Identity = CP7 from the next connection on (reboot makes one)\n");
            bench.Expect("set RestartReason 1", "error: there is no setting 'RestartReason'; get lists all.\n");
            bench.Expect("reset Colour", "error: there is no setting 'Colour'; get lists all.\n");
            bench.Expect("get toast*", "error: there is no setting 'toast*'; get lists all.\n");
            bench.Expect("get maxcurrent.2", "MaxCurrent.2 = 32\n");
        }

        [TestMethod]
        public void Settings_Patterns()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual(3, bench.Ask("get retry*").Split('\n').Length - 1);
            Assert.AreEqual(3, bench.Ask("get *current*").Split('\n').Length - 1);
            Assert.AreEqual(3, bench.Ask("get current").Split('\n').Length - 1);
            Assert.AreEqual(2, bench.Ask("get *Minimum").Split('\n').Length);
            bench.ExpectPart("get numberof", "NumberOfConnectors                              2   (read-only)\n");
        }

        [TestMethod]
        public void Settings_SecretsAreNeverShown()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Expect("get AuthorizationKey", "AuthorizationKey = (not set)\n");
            bench.Expect("set AuthorizationKey 0123456789abcdef", "AuthorizationKey = (set, not shown)\n");
            Assert.AreEqual("0123456789abcdef", bench.ChargePoint.Model.GetText(Setting.AuthorizationKey));
            string all = bench.Ask("get") + bench.Ask("get json") + bench.Ask("get AuthorizationKey json") + bench.Ask("help AuthorizationKey") + bench.Ask("export") + bench.Ask("log");
            Assert.IsTrue(all.IndexOf("abcdef") < 0);
            bench.ExpectPart("get AuthorizationKey json", "\"kind\":\"secret\"");
        }

        [TestMethod]
        public void PasswordInTheAddress_IsRefusedAndNotRepeated()
        {
            ConsoleBench bench = new ConsoleBench();
            string answer = bench.Ask("set CsmsUrl wss://user:geheim123@host");
            Assert.IsTrue(answer.StartsWith("error: CsmsUrl: The URL holds a user name or password"), answer);
            string all = answer + bench.Ask("get") + bench.Ask("status") + bench.Ask("export") + bench.Ask("log");
            Assert.IsTrue(all.IndexOf("geheim123") < 0, all);
        }

        [TestMethod]
        public void Secrets_AreFoundInALine()
        {
            ConsoleBench bench = new ConsoleBench();
            Assert.AreEqual(9, bench.Session.FindSecret("password abc"));
            Assert.AreEqual(5, bench.Session.FindSecret("pass abc"));
            Assert.AreEqual(21, bench.Session.FindSecret("set authorizationkey abc def"));
            Assert.AreEqual(15, bench.Session.FindSecret("net join Depot abc"));
            Assert.AreEqual(17, bench.Session.FindSecret("net join \"De pot\" "));
            Assert.AreEqual(-1, bench.Session.FindSecret("set HeartbeatInterval 5"));
            Assert.AreEqual(-1, bench.Session.FindSecret("nonsense abc"));
            Assert.AreEqual(-1, bench.Session.FindSecret(string.Empty));
        }

        [TestMethod]
        public void ExportAndImport_AgreeWithEachOther()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Ask("set HeartbeatInterval 77");
            bench.Ask("set Identity CP7");
            string exported = bench.Ask("export");
            Assert.IsTrue(exported.IndexOf("CP7") < 0, "two chargers of one identity");
            Assert.IsTrue(exported.IndexOf("{\"name\":\"HeartbeatInterval\",\"value\":\"77\"}\n") >= 0, exported);
            ConsoleBench other = new ConsoleBench();
            other.Expect("import {\"name\":\"HeartbeatInterval\",\"value\":\"77\"}", "HeartbeatInterval = 77\n");
            Assert.AreEqual(77, other.ChargePoint.Model.GetInteger(Setting.HeartbeatInterval));
            other.ExpectPart("import {\"name\":\"HeartbeatInterval\",\"value\":\"x\"}", "error: HeartbeatInterval: whole number");
            other.ExpectPart("import nonsense", "error: a line as export gives it");
            other.ExpectPart("import {\"name\":\"AuthorizationKey\",\"value\":\"0123456789abcdef\"}", "error: secrets and Identity are not imported; set them on each charger.\n");
            other.ExpectPart("import {\"name\":\"Identity\",\"value\":\"CP7\"}", "error: secrets and Identity");
            Assert.AreNotEqual("CP7", other.ChargePoint.Model.GetText(Setting.Identity));
            other.ExpectPart("import {\"name\":\"RestartReason\",\"value\":\"1\"}", "error: there is no setting 'RestartReason'; get lists all.\n");
            other.ExpectPart("import {\"name\":\"MaxCurrent\",\"value\":\"16\"}", "error: there is no setting 'MaxCurrent'; of connector 1 it is MaxCurrent.1.\n");
            other.Parts.Json = null;
            other.Expect("export", "error: this board cannot do that.\n");
        }

        [TestMethod]
        public void Network_ShowsAndOrders()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.ExpectPart("net", "medium: Wi-Fi\nup: yes\nssid: Depot\n");
            bench.Network.Reply = NetworkReply.NeedsRestart;
            bench.Expect("net dhcp", "stored; takes effect after a restart (reboot)\n");
            bench.Ask("net static 1.2.3.4 255.0.0.0 1.2.3.1");
            Assert.AreEqual("static 1.2.3.4/255.0.0.0/1.2.3.1/", bench.Network.LastOrder);
            bench.Ask("net ap off");
            Assert.AreEqual("ap off", bench.Network.LastOrder);
            bench.Network.Reply = NetworkReply.Done;
            bench.Expect("net join \"My Wi-Fi\" secret123", "done\n");
            Assert.AreEqual("join My Wi-Fi/secret123", bench.Network.LastOrder);
            Assert.IsTrue(bench.IsLogged("Console (tcp): net join My Wi-Fi"));
            Assert.IsTrue(bench.IsLogged("Console (tcp): net static 1.2.3.4"));
            Assert.IsTrue(bench.IsLogged("Console (tcp): net ap off"));
            Assert.IsFalse(bench.IsLogged("secret123"));
            bench.Expect("net scan json", "{\"networks\":[{\"ssid\":\"De\\\"pot\",\"rssi\":-60,\"secure\":true},{\"ssid\":\"Guests\",\"rssi\":-80,\"secure\":false}]}\n");
            bench.Network.Reply = NetworkReply.Failed;
            bench.Network.ReplyDetail = "the password is wrong";
            bench.Expect("net join A secret123", "error: failed: the password is wrong.\n");
            Assert.IsTrue(bench.IsLogged("Console (tcp): net join A: failed: the password is wrong"));
            Assert.IsFalse(bench.IsLogged("secret123"));
            bench.Network.Reply = NetworkReply.BadArgument;
            bench.Expect("net join Depot short", "error: SSID of 1 to 32 bytes, password of 8 to 63 characters or none are allowed.\n");
            bench.Expect("net static 1 2 3", "error: IPv4 addresses are allowed, address and gateway in one subnet.\n");
            bench.Network.ReplyDetail = null;
            bench.ExpectPart("net fly", "error: allowed is: net [json], net scan");
            bench.ExpectPart("net ap maybe", "error: allowed is: net [json], net scan");
            bench.Parts.Network = null;
            bench.Expect("net", "error: this board cannot do that.\n");
        }

        [TestMethod]
        public void Network_JoinIsLogged_AlsoForWhoIsCutOffByIt()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Network.Reply = NetworkReply.Working;
            bench.Start("net join \"My Wi-Fi\" secret123");
            Assert.IsTrue(bench.Next());
            Assert.IsTrue(bench.IsLogged("Console (tcp): net join My Wi-Fi begun"));
            bench.Session.Abandon();
            bench.ExpectPart("net join B", "error: no answer");
            Assert.IsTrue(bench.IsLogged("Console (tcp): net join B: no answer"));
            bench.Start("net scan");
            Assert.IsTrue(bench.Next());
            Assert.IsFalse(bench.IsLogged("net scan"));
        }

        [TestMethod]
        public void Network_WaitsForTheReply()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Network.Reply = NetworkReply.Working;
            bench.Start("net scan");
            Assert.IsTrue(bench.Next());
            bench.Pass(5000);
            Assert.IsTrue(bench.Next());
            Assert.IsFalse(bench.Session.Begin("version"));
            bench.Network.Reply = NetworkReply.Done;
            Assert.IsFalse(bench.Next());
            Assert.AreEqual("networks:\n  ssid De\"pot, rssi -60, secure yes\n  ssid Guests, rssi -80, secure no\n", bench.TakeText());

            bench.Network.Reply = NetworkReply.Working;
            bench.Expect("net dhcp", "error: no answer.\n");
        }

        [TestMethod]
        public void Transactions_RunningAndEnded()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Expect("tx json", "{\"waiting\":0,\"failed\":0,\"dropped\":0,\"running\":[],\"recent\":[]}\n");
            bench.Expect("plug 2", "plugged in\n");
            bench.Expect("sim tag 04A2B3C4", "tag shown\n");
            bench.Pass(400000);
            bench.ExpectPart("tx", "running:\n  connector 2, idTag 04A2B3C4, startTime 2026-11-20T12:00:0");
            bench.ExpectPart("status", "\nConnector 2: Charging, plugged in, 04A2B3C4, 1.");
            bench.ExpectPart("status json", "\"idTag\":\"04A2B3C4\"");
            bench.Ask("unplug 2");
            bench.Pass(2000);
            bench.ExpectPart("tx", "\nrecent:\n  connector 2, idTag 04A2B3C4, startTime 2026-11-20T12:00:0");
            bench.ExpectPart("tx json", "\"reason\":\"EVDisconnected\"}]}\n");
        }

        [TestMethod]
        public void Transactions_LastEightAreKept()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.ChargePoint.Model.Set(Setting.FreeVendActive, 0, "true");
            for (int i = 0; i < 10; i++)
            {
                bench.Ask("plug 1");
                bench.Pass(20000);
                bench.Ask("unplug 1");
                bench.Pass(20000);
            }

            Assert.AreEqual(9, bench.Ask("tx json").Split('{').Length - 1);
        }

        [TestMethod]
        public void Status_TellsLinkAndChanges()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.ExpectPart("status", "CP001 at ws://csms.example/ocpp\nLink: dialling; \nBoot: unknown, messages waiting: ");
            bench.Socket.End("broken");
            bench.Pass(100);
            bench.ExpectPart("status", "\nLink: next dial in ");
            bench.Ask("set Identity Two words");
            bench.ExpectPart("status", "CP001 at ws://csms.example/ocpp\nChanged, from the next connection on: Two words at ws://csms.example/ocpp\nLink: ");
            bench.ExpectPart("status", "A changed setting waits for a restart (reboot)\nConnector 1: Available, meter 0.000 kWh\nConnector 2: ");
            bench.ExpectPart("status json", "\"link\":\"Waiting\",\"version\":null,");
            bench.ExpectPart("status json", "\"bench0\":true,\"connectors\":[{\"id\":1,\"status\":\"Available\",\"fault\":\"NoError\",\"plugged\":false,");
        }

        [TestMethod]
        public void Station_TimeMemoryFlashFaultsVersion()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Expect("time json", "{\"time\":null,\"source\":\"Heartbeat\",\"uptimeSeconds\":0}\n");
            bench.Expect("time set 2026-05-01T12:00:00Z", "time is 2026-05-01T12:00:00.000Z\n");
            bench.ExpectPart("time set yesterday", "error: a time such as");
            bench.ExpectPart("time fly", "error: a time such as");
            bench.Expect("memory json", "{}\n");
            bench.ExpectPart("flash", "files:\n");
            bench.ExpectPart("flash json", "{\"name\":\"settings.");
            bench.Ask("fault 1 ground");
            bench.Pass(3000);
            bench.ExpectPart("faults", "connectors:\n  id 1, fault GroundFailure, seconds 2");
            bench.ExpectPart("faults json", "{\"id\":2,\"fault\":\"NoError\",\"seconds\":0,\"lockProblem\":false}]}\n");
            bench.Expect("version", "vendor: OcppChargePoint\nmodel: Virtual\nfirmware: 0.1.0\nserial: \n");
        }

        [TestMethod]
        public void Log_ListsFiltersAndFollows()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Accept();
            bench.ExpectPart("log", " Boot: accepted\n");
            Assert.IsTrue(bench.Ask("log filter link").IndexOf("Boot") < 0);
            bench.ExpectPart("log json", "{\"on\":false,\"total\":3,\"lines\":[{\"n\":1,\"text\":\"+");
            bench.Expect("log json since 3", "{\"on\":false,\"total\":3,\"lines\":[]}\n");
            bench.ExpectPart("log json since 2", "[{\"n\":3,\"text\":\"2026-11-20T12:00:00.");
            bench.Expect("log 5", "error: allowed is: log [follow] [filter TEXT], log json [since N].\n");
            bench.Expect("log json since x", "error: allowed is: log [follow] [filter TEXT], log json [since N].\n");
            bench.Expect("log follow", "error: this door answers at once; log json since N is allowed.\n");

            bench.Session.CanFollow = true;
            bench.Start("log follow filter plugged");
            Assert.IsTrue(bench.Next());
            Assert.AreEqual(string.Empty, bench.TakeText());
            bench.Station.Plug(1);
            bench.Pass(1000);
            Assert.IsTrue(bench.Next());
            Assert.IsTrue(bench.TakeText().IndexOf(" Connector 1: plugged in\n") > 0);
            bench.Session.Abandon();
            bench.ExpectPart("version", "vendor");
        }

        [TestMethod]
        public void Incidents_AreListed()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Expect("incidents", "error: this board keeps none.\n");

            bench.Parts.Incidents = new FakeIncidents(new string[] { });
            bench.Expect("incidents", string.Empty);
            bench.Expect("incidents json", "{\"incidents\":[]}\n");

            bench.Parts.Incidents = new FakeIncidents(new string[] { "2026-05-01T12:00:00Z Fault: X", "start+7s Restart: \"idle\"" });
            bench.Expect("incidents", "2026-05-01T12:00:00Z Fault: X\nstart+7s Restart: \"idle\"\n");
            bench.Expect("incidents json", "{\"incidents\":[{\"text\":\"2026-05-01T12:00:00Z Fault: X\"},{\"text\":\"start+7s Restart: \\\"idle\\\"\"}]}\n");
        }

        [TestMethod]
        public void Transactions_ThatNobodyWasNamedFor_AreShown()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Ask("set TxStartPoint EVConnected");
            bench.Ask("plug 1");
            bench.Pass(20000);
            bench.ExpectPart("status json", "\"idTag\":null,\"stationTransactionId\":\"");
            bench.ExpectPart("tx json", "\"running\":[{\"connector\":1,\"idTag\":null,");
            bench.ExpectPart("status", "kWh");
            bench.ExpectPart("tx", "running");
        }

        [TestMethod]
        public void Transactions_OfACodeThatSomebodyTypes_DoNotShowIt()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Socket.Receive("[2,\"k\",\"RequestStartTransaction\",{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"477114\",\"type\":\"KeyCode\"}}]");
            bench.Ask("plug 1");
            bench.Pass(20000);
            string[] commands = { "status", "status json", "tx", "tx json" };
            for (int i = 0; i < commands.Length; i++)
            {
                bench.ExpectPart(commands[i], "***");
                Assert.IsTrue(bench.Ask(commands[i]).IndexOf("477114") < 0, commands[i]);
            }

            bench.Ask("unplug 1");
            bench.Pass(20000);
            bench.ExpectPart("tx", "***");
            Assert.IsTrue(bench.Ask("tx").IndexOf("477114") < 0);
        }

        [TestMethod]
        public void Log_GapsAreNoErrors()
        {
            ConsoleBench bench = new ConsoleBench();
            for (int i = 0; i < 100; i++)
            {
                bench.ChargePoint.Log.Write("line " + i.ToString());
            }

            Assert.AreEqual(bench.ChargePoint.Log.Capacity, bench.Ask("log").Split('\n').Length - 1);
            bench.ExpectPart("log json since 5", "\"lines\":[{\"n\":93,\"text\":\"+1.000 s line 92\"}");
        }

        [TestMethod]
        public void Frames_AreKeptMaskedAndBounded()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Expect("frames json", "{\"on\":false,\"total\":0,\"frames\":[]}\n");
            bench.Expect("frames on", "frames are shown\n");
            bench.Socket.Receive("[2,\"a\",\"SetVariables\",{\"setVariableData\":[{\"attributeValue\":\"0123456789abcdef\",\"component\":{\"name\":\"SecurityCtrlr\"},\"variable\":{\"name\":\"BasicAuthPassword\"}}]}]");
            bench.Socket.Receive("[2,\"b\",\"SetNetworkProfile\",{\"vpn\":{\"password\":\"0123456789abcdef\"}}]");
            bench.Socket.Receive("[2,\"c\",\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\",\"value\":\"0123456789abcdef\"}]");
            bench.Socket.Receive("[2,\"e\",\"GetDiagnostics\",{\"location\":\"ftp://me:0123456789abcdef@files.example/\"}]");
            bench.Socket.Receive("[2,\"f\",\"DataTransfer\",{\"vendorId\":\"ws://csms.example\",\"data\":\"a@b\"}]");
            bench.Turn();
            string list = bench.Ask("frames list");
            Assert.IsTrue(list.IndexOf("<< (frame with an address not shown)\n") >= 0, list);
            Assert.IsTrue(list.IndexOf("a@b") >= 0, list);
            Assert.IsTrue(list.IndexOf("<< (frame with BasicAuthPassword not shown)\n") >= 0, list);
            Assert.IsTrue(list.IndexOf("<< (frame with AuthorizationKey not shown)\n") >= 0, list);
            Assert.IsTrue(list.IndexOf("abcdef") < 0, list);
            Assert.IsTrue(list.IndexOf(">> [") >= 0, list);
            string tail = new string('x', 600);
            for (int i = 0; i < 40; i++)
            {
                bench.Socket.Receive("[2,\"d" + i.ToString() + "\",\"Nonsense\",{\"x\":\"" + tail + "\"}]");
                bench.Turn();
            }

            list = bench.Ask("frames list");
            Assert.IsTrue(list.Length < 1800, list.Length.ToString());
            Assert.IsTrue(list.IndexOf("... (6") > 0, list);
            bench.ExpectPart("frames json since 60", "\"out\":true,\"text\":\"[4,");
            bench.Expect("frames off", "frames are not shown\n");
            bench.Expect("frames", "error: allowed is: frames on|off|list, frames json [since N].\n");
            bench.Expect("frames maybe", "error: allowed is: frames on|off|list, frames json [since N].\n");
        }

        [TestMethod]
        public void Frames_LongOnesWithSettingsAreHidden()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Ask("frames on");
            bench.Socket.Receive("[2,\"a\",\"SetVariables\",{\"setVariableData\":[{\"attributeValue\":\"0123456789abcdef\",\"x\":\"" + new string('x', 600) + "\",\"variable\":{\"name\":\"BasicAuthPassword\"}}]}]");
            bench.Turn();
            Assert.IsTrue(bench.Ask("frames list").IndexOf("abcdef") < 0);
        }

        [TestMethod]
        public void Certificates_AreTakenLineByLine()
        {
            ConsoleBench bench = new ConsoleBench();
            TlsSettings tls = bench.ChargePoint.Services.Networks.Tls;
            bench.Expect("cert ca", "send the PEM text, then a line with a dot\n");
            Assert.IsTrue(bench.Session.IsCollecting);
            foreach (string line in Pem.Split('\n'))
            {
                bench.Expect(line, string.Empty);
            }

            bench.Expect(".", "cert ca stored; used from the next connection on\n");
            Assert.IsFalse(bench.Session.IsCollecting);
            Assert.AreEqual(Pem + "\n", tls.RootCertificatesPem);
            bench.ExpectPart("cert json", "{\"certificates\":[{\"kind\":\"ca\",\"installed\":true,\"bytes\":");
            Assert.IsTrue(bench.IsLogged("Console (tcp): cert ca stored"));

            bench.Ask("cert key");
            bench.Ask("c2VjcmV0");
            bench.Expect(".", "error: PEM is allowed, whole, from -----BEGIN to -----END, of a private key without a password.\n");
            bench.Ask("cert client");
            for (int i = 0; i < 200; i++)
            {
                bench.Ask("0123456789012345678901234567890123456789012345678901234567890123");
            }

            bench.Expect(".", "error: at most 4000 bytes are allowed.\n");
            bench.Expect("cert remove ca", "cert ca removed; used from the next connection on\n");
            Assert.IsNull(tls.RootCertificatesPem);
            bench.ExpectPart("cert dog", "error: allowed is: cert [json]");
            bench.ExpectPart("cert ca json", "error: allowed is: cert [json]");
        }

        [TestMethod]
        public void Certificates_AllThatAreKept_AreRead()
        {
            ConsoleBench bench = new ConsoleBench();
            TlsSettings tls = bench.ChargePoint.Services.Networks.Tls;
            tls.RootCertificatesPem = "about the first\n" + Block("MAMBAf8=") + Block("MAMBAAA=");
            tls.ClientKeyPem = "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n";
            bench.Clock.SetUtc(1780000000000);
            string dates = "from 2026-01-01T00:00:00.000Z, until 2026-12-31T23:59:59.000Z, subject CN=MAMBAf8=, issuer CN=root\n";
            bench.Expect(
                "cert",
                "certificates:\n  kind ca, installed yes, bytes 63, state valid, " + dates + "  kind ca, installed yes, bytes 63, state cannot be read\n"
                + "  kind client, installed no, bytes 0\n  kind key, installed yes, bytes 61\n");
            tls.RootCertificatesPem = Block("MAMBAf8=");
            bench.ExpectPart(
                "cert json",
                "{\"certificates\":[{\"kind\":\"ca\",\"installed\":true,\"bytes\":63,\"state\":\"valid\",\"from\":\"2026-01-01T00:00:00.000Z\",\"until\":\"2026-12-31T23:59:59.000Z\",\"subject\":\"CN=MAMBAf8=\",\"issuer\":\"CN=root\"},");

            bench.Clock.SetUtc(1798761600000);
            bench.ExpectPart("cert", "state EXPIRED, " + dates);
            bench.Clock.SetUtc(1767225599000);
            bench.ExpectPart("cert", "state NOT VALID YET, " + dates);
            bench.Parts.Certificates = null;
            bench.ExpectPart("cert", "  kind ca, installed yes, bytes 63\n");
        }

        [TestMethod]
        public void Certificates_ClockThatIsNotSet_JudgesNothing()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.ChargePoint.Services.Networks.Tls.ClientCertificatePem = Block("MAMBAf8=");
            bench.ExpectPart("cert", "  kind client, installed yes, bytes 63, state dates not checked, the clock is not set, from ");
        }

        [TestMethod]
        public void Certificates_NonsenseIsNotStored()
        {
            string begin = "-----BEGIN CERTIFICATE-----\n";
            string end = "-----END CERTIFICATE-----\n";
            string[] nonsense =
            {
                begin + "MIIB\n" + end, begin + "MAMBAf8\n" + end, begin + "MAMBAf8=\n", begin + "MAMB*f8=\n" + end, begin + end, "MAMBAf8=\n" + end,
                begin + "BAMBAf8=\n" + end, begin + "MAQBAf8=\n" + end, begin + "MAMBAf8=MAMBAf8=\n" + end, begin + begin + "MAMBAf8=\n" + end,
                begin + "MAMBAf8=\n" + end + begin, begin + "MAMBAf8=\n" + end + begin + "MIIB\n" + end, begin + "====\n" + end,
                "-----BEGIN PRIVATE KEY-----\nMAMBAf8=\n-----END PRIVATE KEY-----\n",
            };
            TlsSettings tls = new TlsSettings();
            Config.Network.CertificateStore store = new Config.Network.CertificateStore(new UnitTests.Fakes.FakeFileStore());
            for (int i = 0; i < nonsense.Length; i++)
            {
                Assert.IsNotNull(store.Keep(tls, 0, nonsense[i]), "case " + i.ToString());
                Assert.IsNull(tls.RootCertificatesPem);
            }

            string block = begin + "MAMBAf8=\n" + end;
            Assert.IsNull(store.Keep(tls, 0, "Subject: a CA\r\n" + block + "\n" + begin + "MAMB\r\nAf8=\r\n" + end));
            Assert.IsNull(store.Keep(tls, 2, "-----BEGIN EC PARAMETERS-----\nBgg=\n-----END EC PARAMETERS-----\n-----BEGIN EC PRIVATE KEY-----\nMAMBAf8=\n-----END EC PRIVATE KEY-----"));
            Assert.IsNotNull(store.Keep(tls, 2, "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAMBAf8=\n-----END ENCRYPTED PRIVATE KEY-----"));
            Assert.IsNotNull(store.Keep(tls, 2, block));
        }

        [TestMethod]
        public void Certificates_AreThereAfterARestart()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Ask("cert ca");
            bench.Ask(Pem);
            bench.Ask(".");
            TlsSettings tls = new TlsSettings { ClientKeyPem = "board's own" };
            new Config.Network.CertificateStore(bench.Files).Load(tls);
            Assert.AreEqual(Pem + "\n", tls.RootCertificatesPem);
            Assert.AreEqual("board's own", tls.ClientKeyPem);
        }

        [TestMethod]
        public void Abandon_EndsACertificate()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Ask("cert key");
            bench.Session.Abandon();
            bench.ExpectPart("version", "vendor");
        }

        [TestMethod]
        public void Password_IsTheOwnersBusiness()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Expect("password short", "error: at least 8 characters are allowed.\n");
            bench.Expect("password correct-horse", "password is set\n");
            Assert.IsTrue(bench.IsLogged("Console (tcp): password set"));
            Assert.IsFalse(bench.IsLogged("horse"));
            bench.Expect("password wrong-horse new-horse-1", "error: the old password is wrong.\n");
            bench.Expect("password correct-horse new-horse-1", "password is set\n");
            bench.Expect("password", "error: allowed is: password [OLD] NEW.\n");
            bench.Parts.Password = null;
            bench.Expect("password correct-horse", "error: this board asks for no password.\n");
        }

        [TestMethod]
        public void Reboot_IsTold()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Expect("reboot now", "error: allowed is: reboot [idle].\n");
            Assert.AreEqual(0, bench.Rebooter.Count);
            bench.Expect("reboot", "restarts now\n");
            bench.Pass(2000);
            Assert.AreEqual(1, bench.Rebooter.Count);
            Assert.AreEqual((int)BootReason.LocalReset, bench.ChargePoint.Model.GetInteger(Setting.RestartReason));
        }

        [TestMethod]
        public void Reboot_WaitsForSessionsWhenIdle()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.ChargePoint.Model.Set(Setting.FreeVendActive, 0, "true");
            bench.Ask("plug 1");
            bench.Pass(20000);
            bench.Expect("reboot idle", "restarts when no session runs\n");
            bench.Pass(60000);
            Assert.AreEqual(0, bench.Rebooter.Count);
            bench.Ask("unplug 1");
            bench.Pass(20000);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void FactoryReset_DeletesAllAtTheNextStart()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Ask("set HeartbeatInterval 77");
            bench.Expect("factory-reset", "error: allowed is: factory-reset confirm [discard].\n");
            bench.Expect("factory-reset please", "error: allowed is: factory-reset confirm [discard].\n");
            bench.Expect("factory-reset confirm", "restarts now and deletes all\n");
            Assert.AreEqual("forget", bench.Network.LastOrder);
            bench.Pass(2000);
            Assert.AreEqual(1, bench.Rebooter.Count);
            Config.Stores.FactoryReset.CarryOut(bench.Files);
            Assert.AreEqual(0, bench.Files.List(string.Empty).Length);
        }

        [TestMethod]
        public void FactoryReset_TellsWhenTheNetworkStays()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Network.Reply = NetworkReply.Working;
            bench.ExpectPart("factory-reset confirm", "error: the network carries an order out");
            Assert.AreEqual(-1, bench.Files.GetLength("factory-reset"));
            bench.Network.Reply = NetworkReply.Failed;
            bench.Network.ReplyDetail = "flash";
            bench.Expect("factory-reset confirm", "restarts now and deletes all but the network: flash\n");
        }

        [TestMethod]
        public void FactoryReset_LosesNoEnergyUnasked()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.ChargePoint.Model.Set(Setting.FreeVendActive, 0, "true");
            bench.Ask("plug 1");
            bench.Pass(20000);
            bench.ExpectPart("factory-reset confirm", "error: transactions run");
            bench.Expect("factory-reset confirm discard", "restarts now and deletes all\n");
        }

        [TestMethod]
        public void Sim_RunsTheBench()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.ExpectPart("sim", "plug N ");
            bench.Expect("sim json", "{}\n");
            bench.Expect("sim PLUG 1", "plugged in\n");
            bench.ExpectPart("sim fly", "error: allowed is: sim [json], sim COMMAND");
            bench.Expect("plug 3", "error: this board has connectors 1 to 2, not '3'.\n");
            bench.Expect("car 1 fly", "error: want, full or pause is allowed, not 'fly'.\n");
            bench.Expect("tag 04", "error: a tag has 8, 14 or 20 hexadecimal digits.\n");
            bench.ExpectPart("fault 1 thirst", "error: 'thirst' is not a fault; allowed are ground, lock, weld, meter,");
            bench.Expect("fault 1 hightemperature off", "HighTemperature is gone\n");
            bench.Expect("unplug 1", "unplugged\n");
        }

        private static string Block(string text)
        {
            return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
        }
    }
}
