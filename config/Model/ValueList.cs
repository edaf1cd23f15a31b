// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Values separated by commas, as OCPP 2.0.1 has them in OptionList, SequenceList and MemberList.
    /// </summary>
    public static class ValueList
    {
        /// <summary>
        /// Tells whether a list consists of allowed values, each at most once.
        /// </summary>
        /// <param name="list">Values separated by commas; empty for none.</param>
        /// <param name="allowed">Allowed values, separated by commas.</param>
        /// <returns><see langword="true"/> when it does.</returns>
        public static bool IsSubset(string list, string allowed)
        {
            if (list.Length == 0)
            {
                return true;
            }

            string[] values = list.Split(',');
            string[] allowedValues = allowed.Split(',');
            for (int i = 0; i < values.Length; i++)
            {
                string value = values[i].Trim();
                if (CountOf(allowedValues, value) == 0 || CountOf(values, value) > 1)
                {
                    return false;
                }
            }

            return true;
        }

        private static int CountOf(string[] values, string value)
        {
            int count = 0;
            for (int i = 0; i < values.Length; i++)
            {
                if (values[i].Trim() == value)
                {
                    count++;
                }
            }

            return count;
        }
    }
}
