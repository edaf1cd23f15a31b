// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// An OpenEVSE controller that answers wrongly now and then: not at all, cut off, flipped, late, twice, with a wrong checksum or id, with noise
    /// around it, with parameters that cannot be.
    /// </summary>
    public sealed class SpoilingController : RapiController
    {
        public const int Kinds = 14;

        private readonly SeededRandom _random;

        public SpoilingController(FakeClock clock, SeededRandom random)
            : base(clock)
        {
            _random = random;
        }

        /// <summary>How many of 100 answers are spoilt.</summary>
        public int Percent { get; set; }

        /// <summary>Kind of the next answers; -1 for any.</summary>
        public int Kind { get; set; } = -1;

        public int Spoilt { get; private set; }

        protected override void Reply(string answer, string id)
        {
            if (id == null || _random.Below(100) >= Percent)
            {
                base.Reply(answer, id);
                return;
            }

            Spoilt++;
            string whole = answer + " :" + id;
            switch (Kind >= 0 ? Kind : _random.Below(Kinds))
            {
                case 0:
                    break;
                case 1:
                    PutBytes(Text(whole.Substring(0, 1 + _random.Below(whole.Length - 1))), DelayMilliseconds);
                    break;
                case 2:
                    byte[] flipped = Seal(whole);
                    flipped[_random.Below(flipped.Length)] ^= (byte)(1 << _random.Below(8));
                    PutBytes(flipped, DelayMilliseconds);
                    break;
                case 3:
                    Say(whole, 600 + _random.Below(2000));
                    break;
                case 4:
                    Say(whole, DelayMilliseconds);
                    Say(whole, DelayMilliseconds + 5 + _random.Below(700));
                    break;
                case 5:
                    PutBytes(Text(whole + "^ZZ\r"), DelayMilliseconds);
                    break;
                case 6:
                    Say(answer + " :7F" + id, DelayMilliseconds);
                    break;
                case 7:
                    Say(answer, DelayMilliseconds);
                    break;
                case 8:
                    PutBytes(Noise(1 + _random.Below(90)), DelayMilliseconds);
                    break;
                case 9:
                    PutBytes(Noise(1 + _random.Below(40)), DelayMilliseconds);
                    Say(whole, DelayMilliseconds);
                    break;
                case 10:
                    Say("$NK :" + id, DelayMilliseconds);
                    break;
                case 11:
                    Say("$OK :" + id, DelayMilliseconds);
                    break;
                case 12:
                    // Not connected, not ready, relays closed.
                    Say("$OK 01 0 01 0240 :" + id, DelayMilliseconds);
                    break;
                default:
                    Say("$OK 5x 0 02 -1 :" + id, DelayMilliseconds);
                    break;
            }
        }

        protected override void Notify(string notice)
        {
            int kind = _random.Below(100) < Percent ? _random.Below(3) : -1;
            byte[] bytes = Seal(notice);
            bytes[_random.Below(bytes.Length)] ^= (byte)(kind == 0 ? 1 << _random.Below(8) : 0);
            PutBytes(bytes, kind == 1 ? 800 : 0);
            if (kind == 2)
            {
                PutBytes(bytes, 1);
            }
        }

        private static byte[] Text(string text)
        {
            char[] characters = text.ToCharArray();
            byte[] bytes = new byte[characters.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)characters[i];
            }

            return bytes;
        }

        private byte[] Noise(int count)
        {
            byte[] noise = new byte[count];
            _random.Fill(noise, 0, count);
            return noise;
        }
    }
}
