// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Turns any knob of a station: drivers, cars, faults, power cuts, and a firmware out of its mind.
    /// </summary>
    public static class SimulatedMischief
    {
        private static readonly FaultCode[] s_faults =
        {
            FaultCode.GroundFailure,
            FaultCode.PowerSwitchFailure,
            FaultCode.PowerMeterFailure,
            FaultCode.ConnectorLockFailure,
            FaultCode.EVCommunicationError,
            FaultCode.InternalError,
        };

        /// <summary>
        /// Starts charging on every connector.
        /// </summary>
        public static void Begin(SimulatedStation station)
        {
            for (int id = 1; id <= station.ConnectorCount; id++)
            {
                SimulatedConnector connector = station.GetConnector(id);
                connector.Plug();
                connector.Hardware.Pilot.Set(PilotOutput.Pwm, 60 + (id * 50));
                connector.Hardware.Contactor.Set(true);
            }
        }

        public static void Turn(SimulatedStation station, SeededRandom random)
        {
            SimulatedConnector connector = station.GetConnector(1 + random.Below(station.ConnectorCount));
            switch (random.Below(20))
            {
                case 0:
                case 1:
                case 2:
                    connector.Plug();
                    break;
                case 3:
                    connector.Unplug();
                    break;
                case 4:
                    connector.UnplugAtCar();
                    break;
                case 5:
                case 6:
                case 7:
                    connector.Hardware.Pilot.Set(PilotOutput.Pwm, 60 + random.Below(300));
                    break;
                case 8:
                    connector.Hardware.Pilot.Set((PilotOutput)random.Below(3), 100);
                    break;
                case 9:
                case 10:
                case 11:
                    connector.Hardware.Contactor.Set(true);
                    break;
                case 12:
                    connector.Hardware.Contactor.Set(false);
                    break;
                case 13:
                    connector.Car.WantsEnergy = random.Below(3) > 0;
                    break;
                case 14:
                    connector.Car.StateOfCharge = 99000 + random.Below(1001);
                    break;
                case 15:
                    connector.Car.StateOfCharge = random.Below(50000);
                    break;
                case 16:
                    connector.Hardware.Lock.Set(random.Below(2) == 0);
                    break;
                case 17:
                    connector.Supply.SetMillivolts((Phase)random.Below(4), 200000 + random.Below(50000));
                    break;
                case 18:
                    TurnFault(station, connector, random);
                    break;
                default:
                    connector.Car.Phases = 1 + random.Below(3);
                    connector.Car.MaximumDeciamperes = 60 + random.Below(260);
                    break;
            }
        }

        private static void TurnFault(SimulatedStation station, SimulatedConnector connector, SeededRandom random)
        {
            int choice = random.Below(s_faults.Length * 3);
            if (choice < s_faults.Length)
            {
                connector.Fault(s_faults[choice], true);
            }
            else if (choice == s_faults.Length)
            {
                station.PowerCycle();
            }
            else if (choice == s_faults.Length + 1)
            {
                station.Safety.IsIndependent = random.Below(2) == 0;
            }
            else
            {
                connector.ClearFaults();
            }
        }
    }
}
