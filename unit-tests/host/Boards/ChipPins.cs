// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// What the pins of a chip can do, and what hinders them. Sources: data sheets of ESP32 (sections Pin Definitions, Strapping Pins, and its
    /// list IO_MUX with the state at reset), of ESP32-S3 (the same, and Power-Up Glitches on Pins), of their modules; nanoFramework's targets for
    /// the Ethernet chip.
    /// </summary>
    internal sealed class ChipPins
    {
        private const string UartReason = "UART0 belongs to the CLR: flashing and debugging";

        private static readonly int[] s_ethernet = { 18, 19, 21, 22, 23, 25, 26, 27 };

        private readonly Dictionary<int, string> _taken = new Dictionary<int, string>();
        private readonly Dictionary<int, string> _straps = new Dictionary<int, string>();
        private readonly HashSet<int> _existing = new HashSet<int>();
        private readonly HashSet<int> _inputOnly = new HashSet<int>();
        private readonly HashSet<int> _analog = new HashSet<int>();
        private readonly HashSet<int> _moving = new HashSet<int>();

        public ChipPins(ChipAttribute chip)
        {
            Name = chip.Model.ToString();
            bool isS3 = chip.Model == ChipModel.Esp32S3 || chip.Model == ChipModel.Esp32S3OctalPsram;
            if (isS3)
            {
                DescribeS3(chip.Model == ChipModel.Esp32S3OctalPsram);
            }
            else
            {
                DescribeEsp32(chip.Model == ChipModel.Esp32Psram);
            }

            if (chip.EthernetClock != ChipAttribute.None)
            {
                Name += " with Ethernet";
                Take("the Ethernet chip has it (RMII)", s_ethernet);
                Take("it is the clock of the Ethernet chip", chip.EthernetClock);
            }

            if (chip.EthernetPower != ChipAttribute.None)
            {
                Take("it resets or powers the Ethernet chip", chip.EthernetPower);
            }
        }

        public string Name { get; }

        /// <summary>
        /// Why a pin may not be used so; null when it may.
        /// </summary>
        public string Refuse(int pin, PinUse use)
        {
            if (!_existing.Contains(pin))
            {
                return "the chip has no such pin";
            }

            if (_taken.TryGetValue(pin, out string taken))
            {
                return taken;
            }

            if (use == PinUse.BootButton)
            {
                return pin == 0 ? null : "the button BOOT is GPIO0; another button is an input";
            }

            if (_straps.TryGetValue(pin, out string strap))
            {
                return "it is a strapping pin: " + strap;
            }

            switch (use)
            {
                case PinUse.Analog:
                    return _analog.Contains(pin) ? null : "ADC1 does not reach it, and ADC2 does not work while Wi-Fi is on";
                case PinUse.Output:
                    return _inputOnly.Contains(pin) ? "it is an input only" : null;
                case PinUse.SafeOutput:
                    return _inputOnly.Contains(pin) ? "it is an input only" : _moving.Contains(pin) ? "it goes high while the chip starts" : null;
                default:
                    return null;
            }
        }

        public IEnumerable<int> Allowed(PinUse use)
        {
            return _existing.OrderBy(pin => pin).Where(pin => Refuse(pin, use) == null);
        }

        private void DescribeEsp32(bool hasPsram)
        {
            _existing.UnionWith(Enumerable.Range(0, 24));
            _existing.UnionWith(new[] { 25, 26, 27, 32, 33, 34, 35, 36, 39 });
            _existing.Remove(20);
            Take("the flash chip has it", 6, 7, 8, 9, 10, 11);
            Take(UartReason, 1, 3);
            if (hasPsram)
            {
                Take("the PSRAM has it", 16, 17);
            }

            // GPIO5 and 15 are straps, too, but only for the loader's messages and for SDIO, which nobody uses.
            _straps.Add(0, "low at start begins the loader");
            _straps.Add(2, "high at start keeps the loader from beginning");
            _straps.Add(12, "high at start gives the flash chip 1.8 V, and nothing starts");
            _inputOnly.UnionWith(new[] { 34, 35, 36, 39 });
            _analog.UnionWith(new[] { 32, 33, 34, 35, 36, 39 });
            _moving.UnionWith(new[] { 0, 1, 3, 5, 14, 15 });
        }

        private void DescribeS3(bool hasOctalPsram)
        {
            _existing.UnionWith(Enumerable.Range(0, 49));
            _existing.ExceptWith(Enumerable.Range(22, 4));
            Take("flash chip and PSRAM have it", Enumerable.Range(26, 7).ToArray());
            Take("USB has it: flashing and debugging", 19, 20);
            Take(UartReason, 43, 44);
            if (hasOctalPsram)
            {
                Take("the octal PSRAM has it", Enumerable.Range(33, 5).ToArray());
            }

            _straps.Add(0, "low at start begins the loader");
            _straps.Add(3, "it chooses the source of JTAG");
            _straps.Add(45, "high at start gives the flash chip 1.8 V, and nothing starts");
            _straps.Add(46, "high at start keeps the loader from beginning");
            _analog.UnionWith(Enumerable.Range(1, 10));
            _moving.UnionWith(new[] { 18, 39 });
        }

        private void Take(string reason, params int[] pins)
        {
            foreach (int pin in pins)
            {
                _taken[pin] = reason;
            }
        }
    }
}
