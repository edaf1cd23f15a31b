// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// EVSE DIN controller, firmware 18, with a vehicle: registers 1000 to 1007 and 2000 to 2005, function codes 3 and 16, and what it does by
    /// itself. Written after the register lists that docs/drivers/evse-din.md names.
    /// </summary>
    public sealed class EvseDinController : SpoilingStation
    {
        private readonly FakeClock _clock;
        private long _vehicleSince;
        private bool _isVehicleOn;
        private bool _isTurnedOff;

        public EvseDinController(FakeClock clock, int address, SeededRandom random)
            : base(address, 3, 18, random)
        {
            _clock = clock;
            VehicleMilliseconds = 500;
            for (int register = 1000; register < 1008; register++)
            {
                Set(register, 0);
            }

            Set(1003, 32);
            Set(1005, 18);
            Set(2001, address);
            Set(2002, 6);
            Set(2003, 1);
            Set(2004, 0);
            DefaultAmperes = 32;
            Settings = 0x0209;
            Restart();
        }

        /// <summary>What it offers after a start (register 2000).</summary>
        public int DefaultAmperes { get; set; }

        /// <summary>Register 2005.</summary>
        public int Settings { get; set; }

        public bool IsPlugged { get; set; }

        public bool IsReady { get; set; }

        /// <summary>The vehicle wants ventilation.</summary>
        public bool IsGassing { get; set; }

        public int VehicleMilliseconds { get; set; }

        /// <summary>Bits of register 1007 that are faults.</summary>
        public int Faults { get; set; }

        /// <summary>Says yes to what is written and forgets it.</summary>
        public bool Disobeys { get; set; }

        /// <summary>The relay does not follow the state.</summary>
        public bool IsRelayDead { get; set; }

        /// <summary>Answers with closed relay and no vehicle.</summary>
        public bool Contradicts { get; set; }

        public bool IsRelayClosed { get; private set; }

        public int Writes { get; private set; }

        public int TurnOffs { get; private set; }

        /// <summary>The current that the vehicle is offered, 0.1 A; 0 without PWM.</summary>
        public int OfferedDeciamperes
        {
            get
            {
                int amperes = Get(1000);
                int deciamperes = (Settings & 0x80) != 0 ? amperes / 10 : amperes * 10;
                bool hasPwm = deciamperes >= 60 && (Settings & 0x4000) == 0 && Faults == 0;
                return hasPwm ? deciamperes : 0;
            }
        }

        public void Restart()
        {
            Set(1000, (Settings & 0x80) != 0 ? DefaultAmperes * 100 : DefaultAmperes);
            Set(1004, 0);
            _isTurnedOff = false;
            _isVehicleOn = false;
            IsRelayClosed = false;
            Refresh();
        }

        protected override void Refresh()
        {
            bool isAsked = IsPlugged && IsReady && OfferedDeciamperes > 0;
            if (isAsked == _isVehicleOn || !IsPlugged)
            {
                _isVehicleOn &= IsPlugged;
                _vehicleSince = _clock.MonotonicMilliseconds;
            }
            else if (_clock.MonotonicMilliseconds - _vehicleSince >= VehicleMilliseconds)
            {
                _isVehicleOn = isAsked;
            }

            IsRelayClosed = _isVehicleOn && !_isTurnedOff && !IsRelayDead && Faults == 0 && (OfferedDeciamperes > 0 || IsRelayClosed);
            int vehicle = Faults != 0 ? 5 : !IsPlugged ? 1 : !_isVehicleOn ? 2 : IsGassing ? 4 : 3;
            Set(1001, OfferedDeciamperes / 10);
            Set(1002, Contradicts ? 1 : vehicle);
            Set(1006, OfferedDeciamperes > 0 ? 2 : 1);
            Set(1007, Faults | (IsRelayClosed || Contradicts ? 1 : 0));
            Set(2000, DefaultAmperes);
            Set(2005, Settings);
        }

        protected override int Take(int register, int value)
        {
            Writes++;
            bool isHundredths = (Settings & 0x80) != 0;
            bool isCurrent = value == 0 || (isHundredths ? value >= 600 && value <= 8000 : value >= 6 && value <= 80);
            if ((register != 1000 && register != 1004) || (register == 1000 && !isCurrent))
            {
                return register == 1000 ? 3 : 2;
            }

            if (Disobeys)
            {
                return 0;
            }

            Set(register, value);
            if (register == 1004)
            {
                _isTurnedOff = (value & 1) != 0;
                TurnOffs += value & 1;
            }

            Refresh();
            return 0;
        }
    }
}
