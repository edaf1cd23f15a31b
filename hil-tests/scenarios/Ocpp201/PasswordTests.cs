// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// The password of Basic authentication, set by the CSMS.
    /// </summary>
    [Feature("Password", "OCPP 2.0.1 A01")]
    public sealed class PasswordTests : Scenario201
    {
        private const string Variable = "SecurityCtrlr.BasicAuthPassword";
        private const string Old = "correct horse battery";
        private const string New = "staple 0123456789";

        [Fact]
        public void TC_A_09_CS_new_password_is_used_for_a_new_connection()
        {
            BootWithPassword();

            Set(Variable, New);
            Csms.Admission.SetPassword(Bench.Identity, New);

            Reach(() => Record.Connections.Count == 2, "a new connection, without the waits after a loss", 2);
            AwaitLink();
            Assert.Equal("Rejected", Get(Variable));
            Assert.Single(Record.Boots);
            Assert.Contains(Bench.Lines, line => line.Contains("password changed", StringComparison.Ordinal));
            Assert.DoesNotContain(Bench.Lines, line => line.Contains(New, StringComparison.Ordinal) || line.Contains(Old, StringComparison.Ordinal));
            Bench.PowerCycle(5);
            Expect("BootNotification");
        }

        [Theory]
        [InlineData("0123456789abcde")]
        [InlineData("")]
        [InlineData("01234567890123456789012345678901234567890")]
        [InlineData("hex:00112233445566778899")]
        public void TC_A_10_CS_password_that_is_not_allowed_is_rejected(string password)
        {
            BootWithPassword();

            Set(Variable, password, "Rejected");

            Advance(20);
            Assert.Single(Record.Connections);
            Session.Close(1001, "away");
            AwaitLink();
            Ask("Reset", new { type = "Immediate" }, "Accepted");
            Expect("BootNotification", within: 60);
            ExpectStatus201("Available");
        }

        [Fact]
        public void A01_charging_goes_on_while_the_password_changes()
        {
            BootWithPassword();
            EventTransactionRecord transaction = Charge201();

            Set(Variable, New);
            Csms.Admission.SetPassword(Bench.Identity, New);
            Reach(() => Record.Connections.Count == 2, "a new connection", 20);
            Advance(5);

            Assert.True(Hardware().Contactor.IsClosed);
            Tag(Alice);
            Assert.Equal(transaction.TransactionId, ExpectEvent("Ended").Text("transactionInfo.transactionId"));
        }

        [Fact]
        public void A01_FR_05_password_can_be_set_while_pending()
        {
            Build201(settings: "AuthorizationKey=" + Old);
            Csms.Admission.SetPassword(Bench.Identity, Old);
            Csms.On("BootNotification").Reply(call => new { status = "Pending", interval = 60, currentTime = Csms.TimeText }).Times(1);
            PowerOn();
            Expect("BootNotification");

            Set(Variable, New);
            Csms.Admission.SetPassword(Bench.Identity, New);

            Reach(() => Record.Connections.Count == 2, "a new connection", 20);
            Expect("BootNotification", within: 65);
            ExpectStatus201("Available");
        }

        private void BootWithPassword()
        {
            Build201(settings: "AuthorizationKey=" + Old);
            Csms.Admission.RequirePassword = true;
            Csms.Admission.SetPassword(Bench.Identity, Old);
            PowerOn();
            ExpectStatus201("Available");
        }
    }
}
