// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// Every function of the page that changes something, on a desk and on a phone.
    /// </summary>
    public sealed class FunctionTests : BrowserTests
    {
        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task The_first_password_a_wrong_one_another_one_and_leaving(string size, string theme)
        {
            return Run("password", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "dark")]
        [InlineData("phone", "light")]
        public Task A_session_with_power_curve_and_its_line_afterwards(string size, string theme)
        {
            return Run("session", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task Settings_with_search_limits_lists_defaults_and_secrets(string size, string theme)
        {
            return Run("settings", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task Faults_as_buttons(string size, string theme)
        {
            return Run("faults", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "light")]
        public Task Network_scan_join_address(string size, string theme)
        {
            return Run("network", size, theme);
        }
    }
}
