// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// What tells why a charger is not online, and what brings it back.
    /// </summary>
    public sealed class DiagnosisTests : BrowserTests
    {
        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task Not_online_why_and_what_to_do(string size, string theme)
        {
            return Run("offline", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "dark")]
        [InlineData("phone", "light")]
        public Task Access_connection_test_and_certificates(string size, string theme)
        {
            return Run("csms", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task Log_and_messages(string size, string theme)
        {
            return Run("log", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        public Task A_charger_that_does_not_answer(string size, string theme)
        {
            return Run("silent", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task Backup_out_and_in_line_by_line(string size, string theme)
        {
            return Run("backup", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "dark")]
        [InlineData("phone", "light")]
        public Task Health_clock_and_restart(string size, string theme)
        {
            return Run("service", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("phone", "light")]
        public Task Factory_settings_after_typing_the_word(string size, string theme)
        {
            return Run("erase", size, theme);
        }
    }
}
