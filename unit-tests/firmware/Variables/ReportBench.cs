// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Variables;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Reports over a link whose CSMS is the test. A part is seen as <c>Report id seqNo first-end</c>, the last one with an
    /// exclamation mark.
    /// </summary>
    public sealed class ReportBench
    {
        public ReportBench(int evses = 2)
        {
            Services = new ServiceBench(evses);
            Services.Model.Source = Source;
            Reports = new ReportService(Services.Model, Services.Log, Services.Queue, Services.Registration, Services.Connection);
            Services.Complete();
            Services.GoOnline();
            Services.TakeSent();
        }

        public ServiceBench Services { get; }

        public FakeVariableSource Source { get; } = new FakeVariableSource();

        public ReportService Reports { get; }

        public void Start(Inventory inventory, ReportResult expected = ReportResult.Accepted, int requestId = 7)
        {
            Assert.AreEqual((int)expected, (int)Reports.StartInventory(requestId, inventory));
        }

        public void Start(ComponentConditions conditions, VariableSelection selection, ReportResult expected)
        {
            Assert.AreEqual((int)expected, (int)Reports.StartSelection(7, conditions, selection));
        }

        /// <summary>
        /// Selects variables by their component and, unless it is null, their name.
        /// </summary>
        public VariableSelection Select(string component, string variable = null, int evse = VariableReference.None)
        {
            VariableSelection selection = new VariableSelection(Services.Model);
            selection.Add(new VariableReference { Component = component, Variable = variable, EvseId = evse });
            return selection;
        }

        /// <summary>
        /// Lets the CSMS answer all parts and counts what they told.
        /// </summary>
        /// <returns>Keys of the variables, each with a semicolon.</returns>
        public string Receive(int requestId = 7)
        {
            Services.Turn();
            string keys = string.Empty;
            string[] parts = Services.TakeSent().Split(';');
            int sequence = 0;
            bool isLast = false;
            for (int i = 0; i < parts.Length - 1; i++)
            {
                string[] words = parts[i].Split(' ');
                Assert.AreEqual("Report", words[0]);
                Assert.AreEqual(requestId.ToString(), words[1]);
                Assert.AreEqual(sequence.ToString(), words[2]);
                Assert.IsFalse(isLast, "a part behind the last one");
                isLast = words[3].EndsWith("!");
                string[] bounds = words[3].Substring(0, words[3].Length - (isLast ? 1 : 0)).Split('-');
                keys += bounds[0] + "-" + bounds[1] + ";";
                sequence++;
            }

            Assert.IsTrue(isLast, "the report has an end");
            return keys;
        }

        public VariableSelection Collect(Inventory inventory)
        {
            Services.IsAnswering = false;
            Start(inventory);
            return TakeSelection();
        }

        public VariableSelection Collect(ComponentConditions conditions, VariableSelection selection)
        {
            Services.IsAnswering = false;
            Start(conditions, selection, ReportResult.Accepted);
            return TakeSelection();
        }

        public VariableSelection TakeSelection()
        {
            Services.Turn();
            ReportMessage message = (ReportMessage)Services.Face.LastRendered;
            Services.IsAnswering = true;
            Receive();
            return message.Selection;
        }

        public string Names(VariableSelection selection)
        {
            string names = string.Empty;
            for (int index = selection.Next(0); index >= 0; index = selection.Next(index + 1))
            {
                VariableDefinition definition = Services.Model.GetDefinition(index);
                names += definition.Component + "." + definition.Variable + (definition.Evse > 0 ? "." + definition.Evse.ToString() : string.Empty) + ";";
            }

            return names;
        }
    }
}
