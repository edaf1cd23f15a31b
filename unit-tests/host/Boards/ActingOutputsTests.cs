// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// A restart by software leaves the pins as they are: what acts is switched off first at the start and last at the end.
    /// </summary>
    public class ActingOutputsTests
    {
        [Fact]
        public void Add_SwitchesOff()
        {
            ActingOutputs outputs = new ActingOutputs();
            FakePin coil = new FakePin();
            coil.Set(true);
            Pwm pilot = new Pwm { Duty = 5000 };

            Assert.Same(coil, outputs.Add((IDigitalOutput)coil));
            Assert.Same(pilot, outputs.Add((IPwmOutput)pilot));

            Assert.False(coil.IsHigh);
            Assert.Equal(0, pilot.Duty);
        }

        [Fact]
        public void SwitchOff_ReachesAll_AlsoBehindOneThatFails_AndAllocatesNothing()
        {
            ActingOutputs outputs = new ActingOutputs();
            FakePin[] pins = { new FakePin(), new FakePin() };
            BrokenOutput broken = new BrokenOutput();
            Pwm pilot = new Pwm();
            outputs.Add((IDigitalOutput)pins[0]);
            outputs.Add(broken);
            outputs.Add((IDigitalOutput)pins[1]);
            outputs.Add((IPwmOutput)pilot);
            outputs.SwitchOff();
            pins[0].Set(true);
            pins[1].Set(true);
            pilot.SetDuty(5000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            outputs.SwitchOff();
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
            pins[0].Set(true);
            pins[1].Set(true);
            pilot.SetDuty(5000);

            broken.IsBroken = true;
            outputs.SwitchOff();

            Assert.False(pins[0].IsHigh);
            Assert.False(pins[1].IsHigh);
            Assert.Equal(0, pilot.Duty);
        }

        [Fact]
        public void Run_OpensTheOutputsBeforeAllElse()
        {
            string run = Method(BoardFolders.Read("boards", "esp32", "Esp32Board.cs"), "void Run()");

            Assert.Matches(@"^\s*try\s*\{\s*(//[^\n]*\s*)*OpenOutputs\(_outputs\);", run);
        }

        [Fact]
        public void Boards_OpenAllThatActs_InOpenOutputs_AndNowhereElse()
        {
            foreach (string folder in BoardFolders.WithPins)
            {
                string board = Path.GetFileName(folder);
                string program = File.ReadAllText(Path.Combine(folder, "Program.cs"));
                string opened = program.Contains("void OpenOutputs(") ? Method(program, "void OpenOutputs(ActingOutputs outputs)") : string.Empty;
                string[] added = Regex.Matches(opened, @"outputs\.Add\(new NanoDigitalOutput\(Pins\.(\w+)\)\)").Select(match => match.Groups[1].Value).ToArray();

                Assert.Equal(
                    BoardFolders.Pins(folder).Entries.Where(entry => entry.Mark.Use == PinUse.SafeOutput).Select(entry => entry.Name).OrderBy(name => name),
                    added.OrderBy(name => name));
                Assert.True(
                    Regex.Count(program, @"new NanoPwmOutput\(") == Regex.Count(opened, @"outputs\.Add\(new NanoPwmOutput\("),
                    board + ": the PWM of a pilot is opened in OpenOutputs.");
                Assert.False(
                    Regex.IsMatch(program, @"new (Contactor|MotorLock|ResidualCurrentMonitor)\([^;]*new NanoDigitalOutput\("),
                    board + ": contactor, lock and residual-current monitor get their outputs from OpenOutputs.");
            }
        }

        private static string Method(string source, string head)
        {
            int start = source.IndexOf(head, StringComparison.Ordinal);
            Assert.True(start >= 0, head + " is missing");
            start = source.IndexOf("        {\n", start, StringComparison.Ordinal) + 10;
            return source.Substring(start, source.IndexOf("\n        }\n", start, StringComparison.Ordinal) - start);
        }

        private sealed class Pwm : IPwmOutput
        {
            public int Duty { get; set; } = -1;

            public void SetDuty(int hundredthsOfPercent)
            {
                Duty = hundredthsOfPercent;
            }
        }

        private sealed class BrokenOutput : IDigitalOutput
        {
            public bool IsBroken { get; set; }

            public void Set(bool high)
            {
                if (IsBroken)
                {
                    throw new InvalidOperationException();
                }
            }
        }
    }
}
