// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A station with random settings and sessions; what must be true of any allocation is checked for each.
    /// </summary>
    public sealed class RandomStation
    {
        private const int Unlimited = int.MaxValue;

        private readonly SeededRandom _random;
        private readonly StationBench _bench;
        private readonly int[] _limits;
        private int _station;

        public RandomStation(int seed)
        {
            _random = new SeededRandom(seed);
            int connectors = 1 + (seed % 4);
            _bench = StationBench.Online(connectors, true);
            _limits = new int[connectors];
            int first = _random.Below(connectors);
            for (int i = 0; i < connectors; i++)
            {
                _bench.Charge(1 + ((first + i) % connectors));
                _bench.Pass(100);
            }
        }

        /// <summary>In how many rounds there was too little for all.</summary>
        public int Shortages { get; private set; }

        public void Run(int rounds)
        {
            for (int round = 0; round < rounds; round++)
            {
                Change();
                _bench.Allocator.Allocate();
                Check("round " + round.ToString());
            }
        }

        private void Change()
        {
            int amperes = _random.Below(3) == 0 ? _random.Below(40) : _random.Below(321);
            _bench.Services.Set(Setting.StationMaxCurrent, amperes.ToString());
            _station = amperes == 0 ? Unlimited : amperes * 10;
            for (int i = 0; i < _limits.Length; i++)
            {
                int own = 6 + _random.Below(75);
                int[] cables = new int[] { 130, 200, 320, 630, 0 };
                int cable = cables[_random.Below(5)];
                bool isHot = _random.Below(4) == 0;
                _bench.Services.Model.Set(Setting.MaxCurrent, i + 1, own.ToString());
                _bench.Devices[i].Proximity.CableDeciamperes = cable;
                _bench.Devices[i].Thermometer.Decidegrees = isHot ? 700 : 300;
                bool wants = _random.Below(4) != 0;
                _bench.Safety.Latch(i + 1, wants ? FaultCode.None : FaultCode.InternalError);
                _bench.Connectors[i].Look();
                _bench.Connectors[i].UpdateSession();
                int limit = own * 10 < cable ? own * 10 : cable;
                limit = isHot ? limit / 2 : limit;
                _limits[i] = wants && limit >= PowerPath.LeastDeciamperes ? limit : 0;
            }
        }

        private void Check(string where)
        {
            long sum = 0;
            long wanted = 0;
            int takers = 0;
            int served = 0;
            for (int i = 0; i < _limits.Length; i++)
            {
                int granted = Granted(i);
                Assert.IsTrue(granted == 0 || granted >= PowerPath.LeastDeciamperes, where + ": a grant that no pilot can show");
                Assert.IsTrue(granted <= _limits[i], where + ": more than the connector may");
                sum += granted;
                takers += _limits[i] > 0 ? 1 : 0;
                served += granted > 0 ? 1 : 0;
                wanted += granted > 0 ? _limits[i] : 0;
            }

            int most = _station / PowerPath.LeastDeciamperes;
            Assert.IsTrue(sum <= _station, where + ": more than the station may");
            Assert.AreEqual(takers < most ? takers : most, served, where + ": connectors served");
            long usable = wanted < _station ? wanted : _station;
            Assert.IsTrue(sum > usable - (served == 0 ? 1 : served), where + ": " + (usable - sum).ToString() + " lost");
            CheckOrder(where);
            CheckFairness(where);
            Shortages += served < takers ? 1 : 0;
        }

        private void CheckOrder(string where)
        {
            for (int i = 0; i < _limits.Length; i++)
            {
                for (int j = 0; j < _limits.Length; j++)
                {
                    bool isEarlierServed = Granted(i) > 0 || _limits[i] == 0;
                    bool isEarlier = _bench.Connectors[i].Session.PermittedSince < _bench.Connectors[j].Session.PermittedSince;
                    Assert.IsTrue(!isEarlier || isEarlierServed || Granted(j) == 0, where + ": a later one before an earlier one");
                }
            }
        }

        private void CheckFairness(string where)
        {
            for (int i = 0; i < _limits.Length; i++)
            {
                for (int j = 0; j < _limits.Length; j++)
                {
                    bool isLess = Granted(i) > 0 && Granted(i) < Granted(j);
                    Assert.IsTrue(!isLess || Granted(i) == _limits[i], where + ": less than another without need");
                }
            }
        }

        private int Granted(int index)
        {
            return _bench.Connectors[index].GrantedDeciamperes;
        }
    }
}
