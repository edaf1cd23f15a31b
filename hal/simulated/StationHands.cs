// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// What a driver does with a simulated station, and what may break meanwhile, as commands for a console: plug, unplug, tag, car, fault. An
    /// answer that begins with <c>error: </c> says what is allowed.
    /// </summary>
    public sealed class StationHands
    {
        /// <summary>
        /// The commands, one per line: how it is written, a ~, what it does.
        /// </summary>
        public const string Help = "plug N~the car to connector N\nunplug N~and away again\ntag UID~shows a tag (8, 14 or 20 hexadecimal digits)\n"
            + "car N want|full|pause~what the car wants\nfault N KIND [on|off]~" + FaultList;

        /// <summary>
        /// Short words for faults.
        /// </summary>
        public const string FaultWords = "ground,lock,weld,meter,heat,pilot,overcurrent,reader,internal";

        private const int FullCharge = 100000;
        private const int FaultCodes = 14;

        /// <summary>The same for people.</summary>
        private const string FaultList = "ground, lock, weld, meter, heat, pilot, overcurrent, reader, internal";

        /// <summary>The names of the faults that the short words stand for.</summary>
        private const string FaultCodeNames = "GroundFailure,ConnectorLockFailure,PowerSwitchFailure,PowerMeterFailure,HighTemperature,EVCommunicationError,OverCurrentFailure,ReaderFailure,InternalError";

        private readonly SimulatedStation _station;

        /// <summary>
        /// Initializes a new instance of the <see cref="StationHands"/> class.
        /// </summary>
        /// <param name="station">Station.</param>
        public StationHands(SimulatedStation station)
        {
            _station = station;
        }

        /// <summary>
        /// Carries a command out.
        /// </summary>
        /// <param name="words">Its words, the name first and in small letters.</param>
        /// <returns>The answer, one line; <see langword="null"/> when there is no such command.</returns>
        public string Execute(string[] words)
        {
            switch (words[0])
            {
                case "plug":
                case "unplug":
                    return words.Length == 2 ? Connect(words) : "error: allowed is: " + words[0] + " N.";
                case "tag":
                    return words.Length == 2 ? Tag(words[1]) : "error: allowed is: tag UID.";
                case "car":
                    return words.Length == 3 ? Car(words) : "error: allowed is: car N want|full|pause.";
                case "fault":
                    bool isRight = words.Length == 3 || (words.Length == 4 && (words[3] == "on" || words[3] == "off"));
                    return isRight ? Fault(words) : "error: allowed is: fault N KIND [on|off].";
                default:
                    return null;
            }
        }

        /// <summary>
        /// Finds a fault by its short word or its name.
        /// </summary>
        /// <param name="word">Word; case matters not.</param>
        /// <returns>The fault, or <see cref="FaultCode.None"/> when there is none of that name.</returns>
        public static FaultCode FindFault(string word)
        {
            string name = word.ToLower();
            string[] known = FaultWords.Split(',');
            for (int i = 0; i < known.Length; i++)
            {
                if (known[i] == name)
                {
                    name = FaultCodeNames.Split(',')[i].ToLower();
                }
            }

            for (int code = 1; code < FaultCodes; code++)
            {
                if (FaultNames.Get((FaultCode)code).ToLower() == name)
                {
                    return (FaultCode)code;
                }
            }

            return FaultCode.None;
        }

        private SimulatedConnector Find(string word)
        {
            int id;
            return int.TryParse(word, out id) && id >= 1 && id <= _station.ConnectorCount ? _station.GetConnector(id) : null;
        }

        private string NoConnector(string word)
        {
            return "error: this board has connectors 1 to " + _station.ConnectorCount.ToString() + ", not '" + word + "'.";
        }

        private string Connect(string[] words)
        {
            SimulatedConnector connector = Find(words[1]);
            if (connector == null)
            {
                return NoConnector(words[1]);
            }

            if (words[0] == "plug")
            {
                return connector.IsCarConnected ? "plugged in already" : connector.Plug() ? "plugged in" : "error: the cable cannot be plugged in now.";
            }

            bool isThere = connector.IsSocketOutlet ? connector.IsCableConnected : connector.IsCarConnected;
            return !isThere ? "not plugged in" : connector.Unplug() ? "unplugged" : "error: the cable is locked in the socket.";
        }

        private string Tag(string uid)
        {
            if (!SimulatedRfidReader.IsUid(uid))
            {
                return "error: a tag has 8, 14 or 20 hexadecimal digits.";
            }

            return _station.PresentTag(uid) ? "tag shown" : "error: the reader is busy.";
        }

        private string Car(string[] words)
        {
            SimulatedConnector connector = Find(words[1]);
            string wish = words[2];
            if (connector == null)
            {
                return NoConnector(words[1]);
            }

            if (wish != "want" && wish != "full" && wish != "pause")
            {
                return "error: want, full or pause is allowed, not '" + wish + "'.";
            }

            SimulatedCar car = connector.Car;
            car.WantsEnergy = wish == "want";
            if (wish == "full")
            {
                car.StateOfCharge = FullCharge;
            }
            else if (car.WantsEnergy && car.StateOfCharge == FullCharge)
            {
                // A full battery wants nothing: the driver has been away meanwhile.
                car.StateOfCharge = FullCharge / 2;
            }

            return "car " + wish;
        }

        private string Fault(string[] words)
        {
            SimulatedConnector connector = Find(words[1]);
            FaultCode fault = FindFault(words[2]);
            if (connector == null)
            {
                return NoConnector(words[1]);
            }

            if (fault == FaultCode.None)
            {
                return "error: '" + words[2] + "' is not a fault; allowed are " + FaultList + " and the error codes of OCPP.";
            }

            bool isActive = words.Length == 3 || words[3] == "on";
            connector.Fault(fault, isActive);
            return FaultNames.Get(fault) + (isActive ? " is there" : " is gone");
        }
    }
}
