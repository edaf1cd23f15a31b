// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// All commands as one readable table. A row is a literal, so that it stays in flash: <c>usage~what it does~examples</c>; the usage begins
    /// with the name, commas separate the ways to write it, semicolons the examples.
    /// </summary>
    internal static class CommandTable
    {
        public const int Help = 0;
        public const int Status = 1;
        public const int Get = 2;
        public const int Set = 3;
        public const int Reset = 4;
        public const int Net = 5;
        public const int Csms = 6;
        public const int Tx = 7;
        public const int Log = 8;
        public const int Frames = 9;
        public const int Cert = 10;
        public const int Time = 11;
        public const int Memory = 12;
        public const int Flash = 13;
        public const int Faults = 14;
        public const int Version = 15;
        public const int Export = 16;
        public const int Import = 17;
        public const int Password = 18;
        public const int Reboot = 19;
        public const int FactoryReset = 20;

        /// <summary>Commands of the bench; the last row, which a product board does not have.</summary>
        public const int Sim = 21;

        /// <summary>
        /// Gets a row. One return for all rows: each return of a literal in a switch would add a slot to the frame of the method.
        /// </summary>
        public static string GetRow(int command)
        {
            return command switch
            {
                Help => "help [COMMAND]~all commands, or one with examples; a command may be cut short where it stays unique~help;help csms",
                Status => "status [json]~the charger at a glance~status;status json",
                Get => "get [NAME|PART|PATTERN] [json]~settings; * and ? stand for any letters~get HeartbeatInterval;get retry*;get current json",
                Set => "set NAME VALUE~changes a setting and keeps it~set CsmsUrl wss://csms.example.com/ocpp;set Identity CP001",
                Reset => "reset NAME~gives a setting its default again~reset HeartbeatInterval",
                Net => "net [json], net scan [json], net join SSID [PASSWORD], net static IP MASK GATEWAY [DNS], net dhcp, net ap on|off~the network: how it is, Wi-Fi in reach, join one, address, the board's own access point; a name with spaces stands in quotes~net;net scan;net join \"My Wi-Fi\" secret123;net static 192.168.1.20 255.255.255.0 192.168.1.1;net ap off",
                Csms => "csms test [json]~tries the way to the CSMS step by step and says what failed and what to do~csms test",
                Tx => "tx [json]~transactions: running, to be told, failed, and the last ones~tx",
                Log => "log [follow] [filter TEXT], log json [since N]~what has happened; follow goes on until Ctrl-C~log;log follow;log filter Link;log json since 120",
                Frames => "frames on|off|list, frames json [since N]~OCPP messages as they cross the wire, secrets left out~frames on;frames list",
                Cert => "cert [json], cert ca|client|key, cert remove ca|client|key~certificates for wss: the CSMS's root, our own and its key; send PEM after the command and a line with a dot~cert;cert ca;cert remove client",
                Time => "time [json], time set TIME~the clock~time;time set 2026-05-01T12:00:00Z",
                Memory => "memory [json]~free memory~memory",
                Flash => "flash [json]~files in flash, free space, wear~flash",
                Faults => "faults [json]~what is wrong now, for each connector~faults",
                Version => "version [json]~vendor, model and firmware~version",
                Export => "export~all settings that differ from the default, one line of JSON each, without secrets~export",
                Import => "import JSON~takes a line of export~import {\"name\":\"HeartbeatInterval\",\"value\":\"300\"}",
                Password => "password NEW, password OLD NEW~sets the password of the web page~password correct-horse",
                Reboot => "reboot [idle]~ends what runs, sends what is to be sent, restarts; idle waits for the end of all sessions~reboot;reboot idle",
                FactoryReset => "factory-reset confirm [discard]~deletes settings, lists, certificates and passwords, and restarts; discard: transactions that are not told yet, too~factory-reset confirm",
                Sim => "sim [json], sim COMMAND~hands on the bench~sim;sim plug 1;sim json",
                _ => null,
            };
        }
    }
}
