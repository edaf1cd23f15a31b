// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// axe-core on every view in each size and theme, the keyboard alone, less motion, first paint.
    /// </summary>
    public sealed class AccessibilityTests : BrowserTests
    {
        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("desktop", "dark")]
        [InlineData("phone", "light")]
        [InlineData("phone", "dark")]
        public Task No_view_has_a_violation(string size, string theme)
        {
            return Run("accessibility", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task The_keyboard_is_enough(string size, string theme)
        {
            return Run("keyboard", size, theme);
        }

        [NeedsBrowserTheory]
        [InlineData("reduce")]
        [InlineData("no-preference")]
        public Task Less_motion_is_no_motion(string motion)
        {
            return Run("motion", "desktop", "light", motion);
        }

        [NeedsBrowserTheory]
        [InlineData("desktop", "light")]
        [InlineData("phone", "dark")]
        public Task First_paint_is_soon_and_nothing_comes_from_elsewhere(string size, string theme)
        {
            return Run("paint", size, theme);
        }
    }
}
