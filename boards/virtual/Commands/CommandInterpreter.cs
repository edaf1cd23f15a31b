// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Text;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Demo;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Config;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// The commands of the prompt and of the console line: buttons, cables, tags, faults, settings. Each answers at once.
    /// </summary>
    public sealed class CommandInterpreter
    {
        private const string Help =
@"plug N                 car to connector N          unplug N            and away again
tag UID                show a tag (8, 14 or 20 hexadecimal digits)
car N want|full|pause  what the car wants          fault N KIND [off]  ground, lock, weld, meter, heat, pilot, ...
status [json]          the charger at a glance     log                 the last lines of the log
get [KEY|json]         settings                    set KEY VALUE       change one
frames on|off          show OCPP frames            speed N             virtual time factor, 1 to 3600
link down|up           pull the network cable      power cut           take the supply away for a moment
call ACTION [JSON]     a request of the built-in CSMS to the charger, such as: call Reset {""type"":""Soft""}
quit                   end                         help                this text";

        private readonly VirtualBoard _board;
        private readonly BuiltInCsms _csms;

        /// <summary>
        /// Initializes a new instance of the <see cref="CommandInterpreter"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        /// <param name="csms">Built-in CSMS, or <see langword="null"/>.</param>
        public CommandInterpreter(VirtualBoard board, BuiltInCsms csms)
        {
            _board = board;
            _csms = csms;
        }

        /// <summary>
        /// Gets a value indicating whether the program is to end.
        /// </summary>
        public bool IsQuitting { get; private set; }

        /// <summary>
        /// Executes a line. Callable from any thread.
        /// </summary>
        /// <param name="line">Command.</param>
        /// <returns>Answer for people, or one line of JSON where that was asked for.</returns>
        public string Execute(string line)
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                return string.Empty;
            }

            try
            {
                return Execute(words[0].ToLowerInvariant(), words, line);
            }
            catch (BoardException exception)
            {
                return "error: " + exception.Message;
            }
        }

        private string Execute(string command, string[] words, string line)
        {
            switch (command)
            {
                case "help":
                    return Help;
                case "quit":
                case "exit":
                    IsQuitting = true;
                    return "bye";
                case "plug":
                    int plugged = ConnectorId(words, "plug N");
                    return _board.Run(() => _board.Station.Plug(plugged)) ? "plugged in" : "error: the cable cannot be plugged in now.";
                case "unplug":
                    int unplugged = ConnectorId(words, "unplug N");
                    return _board.Run(() => _board.Station.Unplug(unplugged)) ? "unplugged" : "error: the cable is locked in the socket.";
                case "tag":
                    return Tag(Word(words, 1, "tag UID"));
                case "car":
                    return Car(ConnectorId(words, "car N want|full|pause"), Word(words, 2, "car N want|full|pause"));
                case "fault":
                    return Fault(ConnectorId(words, "fault N KIND [off]"), Word(words, 2, "fault N KIND [off]"), words.Length > 3 && words[3] == "off");
                case "status":
                    return _board.Run(() => words.Length > 1 && words[1] == "json" ? StatusText.ToJson(_board) : StatusText.ToText(_board));
                case "log":
                    return _board.Run(Log);
                case "get":
                    return _board.Run(() => SettingCommands.Get(_board.ChargePoint.Model, words.Length > 1 ? words[1] : null));
                case "set":
                    string key = Word(words, 1, "set KEY VALUE");
                    string value = line.Substring(line.IndexOf(key, StringComparison.Ordinal) + key.Length).Trim();
                    return _board.Run(() => SettingCommands.Set(_board.ChargePoint.Model, key, value));
                case "frames":
                    _board.Frames.IsOn = Switch(words, "frames on|off", "on", "off");
                    return _board.Frames.IsOn ? "frames are shown" : "frames are not shown";
                case "speed":
                    _board.Speed = Speed(Word(words, 1, "speed N"));
                    return "time runs " + _board.Speed + " times as fast";
                case "link":
                    bool isUp = Switch(words, "link down|up", "up", "down");
                    _board.Run(() => _board.IsLinkUp = isUp);
                    return isUp ? "network link is up" : "network link is down";
                case "power":
                    Switch(words, "power cut", "cut", "cut");
                    _board.Run(() =>
                    {
                        _board.CutPower();
                        return true;
                    });
                    return "power cut";
                case "call":
                    return Call(Word(words, 1, "call ACTION [JSON]"), line);
                default:
                    return "error: '" + words[0] + "' is not a command; help lists them.";
            }
        }

        private string Tag(string uid)
        {
            if (!SimulatedRfidReader.IsUid(uid))
            {
                throw new BoardException("a tag has 8, 14 or 20 hexadecimal digits.");
            }

            return _board.Run(() => _board.Station.PresentTag(uid)) ? "tag shown" : "error: the reader is busy.";
        }

        private string Car(int connectorId, string wish)
        {
            if (wish != "want" && wish != "full" && wish != "pause")
            {
                throw new BoardException("want, full or pause is allowed, not '" + wish + "'.");
            }

            return _board.Run(() =>
            {
                SimulatedCar car = _board.Station.GetConnector(connectorId).Car;
                car.WantsEnergy = wish == "want";
                if (wish == "full")
                {
                    car.StateOfCharge = 100000;
                }

                return "car " + wish;
            });
        }

        private string Fault(int connectorId, string kind, bool isOff)
        {
            FaultCode fault = FaultKinds.Parse(kind);
            if (fault == FaultCode.None)
            {
                throw new BoardException("'" + kind + "' is not a fault; allowed are " + FaultKinds.All + ".");
            }

            return _board.Run(() =>
            {
                _board.Station.Fault(connectorId, fault, !isOff);
                return FaultNames.Get(fault) + (isOff ? " is gone" : " is there");
            });
        }

        private string Log()
        {
            StringBuilder text = new StringBuilder();
            for (int age = 23; age >= 0; age--)
            {
                string line = _board.ChargePoint.Log.GetLine(age);
                if (line != null)
                {
                    text.AppendLine(line);
                }
            }

            return text.ToString().TrimEnd();
        }

        private string Call(string action, string line)
        {
            if (_csms == null)
            {
                throw new BoardException("there is no built-in CSMS, because --csms names another one.");
            }

            int start = line.IndexOf(action, StringComparison.Ordinal) + action.Length;
            string payload = line.Substring(start).Trim();
            return _csms.Call(_board.Run(() => _board.ChargePoint.Model.GetText(Setting.Identity)), action, payload.Length == 0 ? "{}" : payload);
        }

        private int ConnectorId(string[] words, string usage)
        {
            bool isNumber = int.TryParse(Word(words, 1, usage), NumberStyles.None, CultureInfo.InvariantCulture, out int id);
            return isNumber && id >= 1 && id <= _board.Station.ConnectorCount
                ? id
                : throw new BoardException("this board has connectors 1 to " + _board.Station.ConnectorCount + ", not '" + words[1] + "'.");
        }

        private static int Speed(string text)
        {
            bool isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int speed);
            return isNumber && speed >= 1 && speed <= AcceleratedClock.MaximumSpeed
                ? speed
                : throw new BoardException("a whole number from 1 to " + AcceleratedClock.MaximumSpeed + " is allowed, not '" + text + "'.");
        }

        private static string Word(string[] words, int index, string usage)
        {
            return index < words.Length ? words[index] : throw new BoardException("usage: " + usage);
        }

        private static bool Switch(string[] words, string usage, string on, string off)
        {
            string word = Word(words, 1, usage);
            return word == on || word == off ? word == on : throw new BoardException("usage: " + usage);
        }
    }
}
