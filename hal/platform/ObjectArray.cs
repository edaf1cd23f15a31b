// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Arrays that grow by one, for short lists that are filled once and live for ever: an ArrayList takes twice the memory.
    /// </summary>
    public static class ObjectArray
    {
        /// <summary>
        /// Makes an array with one element more.
        /// </summary>
        /// <param name="list">Elements so far; stays as it is.</param>
        /// <param name="item">The new element, the last one.</param>
        /// <returns>The array.</returns>
        public static object[] Append(object[] list, object item)
        {
            object[] longer = new object[list.Length + 1];
            Array.Copy(list, longer, list.Length);
            longer[list.Length] = item;
            return longer;
        }
    }
}
