// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using OcppChargePoint.Boards.Esp32;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// The pins of each board against the rules of its chip, and the rules against pins that are wrong.
    /// </summary>
    public class BoardPinsTests
    {
        [Fact]
        public void Boards_KeepTheRulesOfTheirChips()
        {
            string[] folders = BoardFolders.WithPins.ToArray();
            List<string> violations = folders.SelectMany(folder => BoardFolders.Pins(folder).Check()).ToList();

            Assert.True(folders.Length >= 3, "Boards with Pins.cs: " + folders.Length);
            Assert.True(violations.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, violations));
        }

        [Theory]
        [InlineData(ChipModel.Esp32, 12, PinUse.Output, "1.8 V")]
        [InlineData(ChipModel.Esp32, 0, PinUse.Input, "strapping pin")]
        [InlineData(ChipModel.Esp32, 2, PinUse.Output, "strapping pin")]
        [InlineData(ChipModel.Esp32, 34, PinUse.Output, "input only")]
        [InlineData(ChipModel.Esp32, 35, PinUse.SafeOutput, "input only")]
        [InlineData(ChipModel.Esp32, 25, PinUse.Analog, "ADC1")]
        [InlineData(ChipModel.Esp32, 6, PinUse.Input, "flash")]
        [InlineData(ChipModel.Esp32, 1, PinUse.Output, "UART0")]
        [InlineData(ChipModel.Esp32, 14, PinUse.SafeOutput, "while the chip starts")]
        [InlineData(ChipModel.Esp32, 15, PinUse.SafeOutput, "while the chip starts")]
        [InlineData(ChipModel.Esp32, 5, PinUse.SafeOutput, "while the chip starts")]
        [InlineData(ChipModel.Esp32, 24, PinUse.Output, "no such pin")]
        [InlineData(ChipModel.Esp32, 37, PinUse.Analog, "no such pin")]
        [InlineData(ChipModel.Esp32, 13, PinUse.BootButton, "GPIO0")]
        [InlineData(ChipModel.Esp32Psram, 16, PinUse.Output, "PSRAM")]
        [InlineData(ChipModel.Esp32Psram, 17, PinUse.Input, "PSRAM")]
        [InlineData(ChipModel.Esp32S3, 19, PinUse.Output, "USB")]
        [InlineData(ChipModel.Esp32S3, 20, PinUse.SafeOutput, "USB")]
        [InlineData(ChipModel.Esp32S3, 43, PinUse.Output, "UART0")]
        [InlineData(ChipModel.Esp32S3, 28, PinUse.Output, "flash")]
        [InlineData(ChipModel.Esp32S3, 11, PinUse.Analog, "ADC1")]
        [InlineData(ChipModel.Esp32S3, 45, PinUse.Input, "1.8 V")]
        [InlineData(ChipModel.Esp32S3, 18, PinUse.SafeOutput, "while the chip starts")]
        [InlineData(ChipModel.Esp32S3, 23, PinUse.Output, "no such pin")]
        [InlineData(ChipModel.Esp32S3OctalPsram, 35, PinUse.Output, "PSRAM")]
        public void Chip_RefusesPin(ChipModel model, int pin, PinUse use, string reason)
        {
            Assert.Contains(reason, new ChipPins(new ChipAttribute(model)).Refuse(pin, use));
        }

        [Theory]
        [InlineData(ChipModel.Esp32, 26, PinUse.SafeOutput)]
        [InlineData(ChipModel.Esp32, 16, PinUse.Output)]
        [InlineData(ChipModel.Esp32, 5, PinUse.Output)]
        [InlineData(ChipModel.Esp32, 36, PinUse.Analog)]
        [InlineData(ChipModel.Esp32, 0, PinUse.BootButton)]
        [InlineData(ChipModel.Esp32Psram, 14, PinUse.Output)]
        [InlineData(ChipModel.Esp32S3, 35, PinUse.Output)]
        [InlineData(ChipModel.Esp32S3OctalPsram, 10, PinUse.Analog)]
        public void Chip_TakesPin(ChipModel model, int pin, PinUse use)
        {
            Assert.Null(new ChipPins(new ChipAttribute(model)).Refuse(pin, use));
        }

        [Theory]
        [InlineData(17, 12, 25, "Ethernet chip has it")]
        [InlineData(17, 12, 17, "clock")]
        [InlineData(17, 12, 12, "powers")]
        [InlineData(0, 16, 0, "clock")]
        [InlineData(0, 16, 16, "powers")]
        public void Ethernet_TakesItsPins(int clock, int power, int pin, string reason)
        {
            ChipAttribute chip = new ChipAttribute(ChipModel.Esp32) { EthernetClock = clock, EthernetPower = power };

            Assert.Contains(reason, new ChipPins(chip).Refuse(pin, PinUse.Output));
            Assert.NotNull(new ChipPins(chip).Refuse(pin, PinUse.BootButton));
        }

        [Fact]
        public void Violations_AreAllNamed_WithPinUseRuleAndChoice()
        {
            IReadOnlyList<string> violations = new PinMap("bad", typeof(BadPins)).Check();

            Assert.Equal(4, violations.Count);
            Assert.Equal("bad: Pins.Forgotten (GPIO22) does not say what it is for; write [Pin(PinUse..., \"...\")] above it.", violations[0]);
            Assert.Equal("bad: GPIO27 is used twice: Pins.Pilot (connector 1: pilot); Pins.Pilot2 (connector 2: pilot). Each pin has one use.", violations[1]);
            Assert.StartsWith("bad: GPIO14 cannot be Pins.Contactor2 (connector 2: contactor), a pin of use SafeOutput, on Esp32Psram: it goes high while the chip starts.", violations[2]);
            Assert.EndsWith("Allowed for SafeOutput and free: 4, 13, 18, 19, 21, 23, 25, 26, 32, 33.", violations[2]);
            Assert.StartsWith("bad: GPIO16 cannot be Pins.Sensor2 (connector 2: temperature), a pin of use Analog, on Esp32Psram: the PSRAM has it.", violations[3]);
        }

        [Fact]
        public void WhatActs_IsASafeOutput()
        {
            IReadOnlyList<string> violations = new PinMap("bad", typeof(ActingPins)).Check();

            Assert.Equal(
                new[]
                {
                    "bad: GPIO25 is Pins.Relay (connector 1: Relay of the contactor): 'Relay' acts, so its use is SafeOutput, not Output.",
                    "bad: GPIO26 is Pins.Test (monitor, self test): 'test' acts, so its use is SafeOutput, not Output.",
                    "bad: GPIO27 is Pins.Bolt (lock, out): 'lock' acts, so its use is SafeOutput, not Output.",
                },
                violations);
        }

        [Theory]
        [InlineData(typeof(ActingStrap), 12, "strapping pin")]
        [InlineData(typeof(ActingMovingPin), 15, "while the chip starts")]
        public void WhatActsOnAWrongPin_IsOfferedThePinsOfASafeOutput(Type pins, int pin, string reason)
        {
            IReadOnlyList<string> violations = new PinMap("bad", pins).Check();

            Assert.Equal(2, violations.Count);
            Assert.EndsWith("so its use is SafeOutput, not Output.", violations[0]);
            Assert.StartsWith($"bad: GPIO{pin} cannot be Pins.Contactor (connector 1: contactor, coil), a pin of use SafeOutput, on Esp32: it ", violations[1]);
            Assert.Contains(reason, violations[1]);
            Assert.EndsWith("Allowed for SafeOutput and free: 4, 13, 16, 17, 18, 19, 21, 22, 23, 25, 26, 27, 32, 33.", violations[1]);
        }

        [Fact]
        public void InputThatTheAdcPullsLow_IsRefused_WhereThereIsAnAnalogOne()
        {
            Assert.Contains("ADC1 pulls GPIO36 and 39 low", Assert.Single(new PinMap("bad", typeof(AdcPins)).Check()));
        }

        [Fact]
        public void Pins_WithoutChip_AreRefused()
        {
            Assert.Contains("on which chip", Assert.Single(new PinMap("bad", typeof(PinsWithoutChip)).Check()));
        }

        [Fact]
        public void Pins_StandInTheWiringTableOfTheReadme()
        {
            List<string> violations = new List<string>();
            foreach (string folder in BoardFolders.WithPins)
            {
                string readme = File.ReadAllText(Path.Combine(folder, "README.md"));
                violations.AddRange(BoardFolders.Pins(folder).Entries
                    .Where(entry => !readme.Contains($"| {entry.Pin} | `{entry.Name}` |"))
                    .Select(entry => $"{Path.GetFileName(folder)}/README.md has no row '| {entry.Pin} | `{entry.Name}` | ...' in its wiring table."));
            }

            Assert.True(violations.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, violations));
        }

        [Fact]
        public void InputsWithoutPullUp_HaveAResistorInTheWiringTable()
        {
            // 34 to 39 of the ESP32 have none of their own: an open switch, or RO of a transceiver that sends, would float.
            foreach (string folder in BoardFolders.WithPins)
            {
                string[] rows = File.ReadAllLines(Path.Combine(folder, "README.md"));
                PinMap pins = BoardFolders.Pins(folder);
                Assert.All(
                    pins.Entries.Where(entry => pins.IsEsp32 && entry.Pin >= 34 && entry.Mark.Use == PinUse.Input),
                    entry => Assert.Contains("10 kΩ", rows.Single(row => row.StartsWith($"| {entry.Pin} | `{entry.Name}` |", StringComparison.Ordinal))));
            }
        }

        [Chip(ChipModel.Esp32)]
        private static class ActingPins
        {
            [Pin(PinUse.Output, "connector 1: Relay of the contactor")]
            public const int Relay = 25;

            [Pin(PinUse.Output, "monitor, self test")]
            public const int Test = 26;

            [Pin(PinUse.Output, "lock, out")]
            public const int Bolt = 27;

            [Pin(PinUse.Output, "reader, SPI clock")]
            public const int Clock = 18;

            [Pin(PinUse.Input, "connector 1: contactor, mirror contact")]
            public const int Mirror = 39;
        }

        [Chip(ChipModel.Esp32)]
        private static class ActingStrap
        {
            [Pin(PinUse.Output, "connector 1: contactor, coil")]
            public const int Contactor = 12;
        }

        [Chip(ChipModel.Esp32)]
        private static class ActingMovingPin
        {
            [Pin(PinUse.Output, "connector 1: contactor, coil")]
            public const int Contactor = 15;
        }

        [Chip(ChipModel.Esp32)]
        private static class AdcPins
        {
            [Pin(PinUse.Analog, "connector 1: pilot, voltage")]
            public const int Pilot = 36;

            [Pin(PinUse.Input, "service key")]
            public const int Key = 39;
        }

        [Chip(ChipModel.Esp32Psram)]
        private static class BadPins
        {
            [Pin(PinUse.Output, "connector 1: pilot")]
            public const int Pilot = 27;

            [Pin(PinUse.Output, "connector 2: pilot")]
            public const int Pilot2 = 27;

            [Pin(PinUse.SafeOutput, "connector 2: contactor")]
            public const int Contactor2 = 14;

            [Pin(PinUse.Analog, "connector 2: temperature")]
            public const int Sensor2 = 16;

            public const int Forgotten = 22;
        }

        private static class PinsWithoutChip
        {
            [Pin(PinUse.Output, "light")]
            public const int Light = 27;
        }
    }
}
