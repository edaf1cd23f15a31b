// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// UART side of a PN532 at 115200 baud: bytes one by one, each in its time. The first 55 wakes the chip, which is deaf for 1 ms then
    /// (UM0701-02 sections 6.2.3, 7.2.11).
    /// </summary>
    public sealed class Pn532Serial : ISerialBus
    {
        private const int ByteMicroseconds = 87;
        private const int WakeMicroseconds = 1000;

        private readonly Pn532Chip _chip;
        private readonly byte[] _frame = new byte[300];
        private int _frameCount = -1;
        private byte _last;
        private long _lineFree;
        private long _hears;
        private int _sent;

        public Pn532Serial(Pn532Chip chip)
        {
            _chip = chip;
        }

        public void Write(byte[] buffer, int offset, int count)
        {
            _lineFree = _lineFree > _chip.Now ? _lineFree : _chip.Now;
            for (int i = 0; i < count; i++)
            {
                _lineFree += ByteMicroseconds;
                Hear(buffer[offset + i]);
            }
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            int taken = 0;
            long time;
            byte[] frame = _chip.Peek(out time);
            while (frame != null && taken < count)
            {
                if (_sent < frame.Length && time + ((_sent + 1) * ByteMicroseconds) > _chip.Now)
                {
                    return taken;
                }

                if (_sent < frame.Length)
                {
                    buffer[offset + taken] = frame[_sent];
                    taken++;
                    _sent++;
                    continue;
                }

                _chip.Drop();
                _sent = 0;
                frame = _chip.Peek(out time);
            }

            return taken;
        }

        public void DiscardInput()
        {
            byte[] waste = new byte[64];
            while (Read(waste, 0, waste.Length) > 0)
            {
            }
        }

        private void Hear(byte value)
        {
            if (!_chip.IsAwake)
            {
                if (value == 0x55)
                {
                    _chip.Wake();
                    _hears = _lineFree + WakeMicroseconds;
                }

                return;
            }

            if (_lineFree < _hears)
            {
                return;
            }

            if (_frameCount < 0)
            {
                _frameCount = _last == 0x00 && value == 0xFF ? 0 : -1;
                _last = value;
                return;
            }

            _frame[_frameCount] = value;
            _frameCount++;
            bool isWhole = _frameCount >= 2 && (_frame[0] == 0x00 || _frame[0] == 0xFF || _frameCount >= _frame[0] + 3);
            if (isWhole)
            {
                byte[] frame = new byte[_frameCount];
                for (int i = 0; i < frame.Length; i++)
                {
                    frame[i] = _frame[i];
                }

                _frameCount = -1;
                _last = 0xFF;
                _sent = 0;
                _chip.Take(frame, _lineFree);
            }
        }
    }
}
