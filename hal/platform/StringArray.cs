// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Makes arrays of strings whose elements are null. On nanoFramework a <c>new string[n]</c> is not that: an element that was
    /// never assigned is unequal to <see langword="null"/> in every comparison but an <c>if</c>, and comparing two of them
    /// crashes the CLR. The device build demands this class for every array that has no initializer.
    /// </summary>
    public static class StringArray
    {
        /// <summary>
        /// Makes an array.
        /// </summary>
        /// <param name="length">Number of elements.</param>
        /// <returns>The array, all elements <see langword="null"/>.</returns>
        public static string[] Create(int length)
        {
            string[] strings = (string[])Array.CreateInstance(typeof(string), length);
            for (int i = 0; i < length; i++)
            {
                strings[i] = null;
            }

            return strings;
        }
    }
}
