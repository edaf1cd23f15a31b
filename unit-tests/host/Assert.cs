// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// Stands in for nanoFramework's class of this name on the host: the members that the tests use, with the same
    /// signatures. A failure becomes an xunit failure.
    /// </summary>
    public sealed class Assert
    {
        public static void AreEqual(bool expected, bool actual, string message = "")
        {
            Check(expected == actual, Differ(expected, actual), message);
        }

        public static void AreEqual(byte expected, byte actual, string message = "")
        {
            Check(expected == actual, Differ(expected, actual), message);
        }

        public static void AreEqual(char expected, char actual, string message = "")
        {
            Check(expected == actual, Differ(expected, actual), message);
        }

        public static void AreEqual(int expected, int actual, string message = "")
        {
            Check(expected == actual, Differ(expected, actual), message);
        }

        public static void AreEqual(uint expected, uint actual, string message = "")
        {
            Check(expected == actual, Differ(expected, actual), message);
        }

        public static void AreEqual(long expected, long actual, string message = "")
        {
            Check(expected == actual, Differ(expected, actual), message);
        }

        public static void AreEqual(string expected, string actual, string message = "")
        {
            Check(string.Equals(expected, actual), Differ(expected, actual), message);
        }

        public static void AreEqual(object expected, object actual, string message = "")
        {
            Check(Equals(expected, actual), Differ(expected, actual), message);
        }

        public static void AreNotEqual(int notExpected, int actual, string message = "")
        {
            Check(notExpected != actual, "not expected: <" + actual + ">", message);
        }

        public static void AreNotEqual(long notExpected, long actual, string message = "")
        {
            Check(notExpected != actual, "not expected: <" + actual + ">", message);
        }

        public static void AreNotEqual(string notExpected, string actual, string message = "")
        {
            Check(!string.Equals(notExpected, actual), "not expected: <" + actual + ">", message);
        }

        public static void AreNotEqual(object notExpected, object actual, string message = "")
        {
            Check(!Equals(notExpected, actual), "not expected: <" + actual + ">", message);
        }

        public static void AreSame(object expected, object actual, string message = "")
        {
            Check(ReferenceEquals(expected, actual), "expected the same object", message);
        }

        public static void AreNotSame(object notExpected, object actual, string message = "")
        {
            Check(!ReferenceEquals(notExpected, actual), "expected another object", message);
        }

        public static void IsTrue(bool condition, string message = "")
        {
            Check(condition, "expected true", message);
        }

        public static void IsFalse(bool condition, string message = "")
        {
            Check(!condition, "expected false", message);
        }

        public static void IsNull(object value, string message = "")
        {
            Check(value == null, "expected null, got <" + value + ">", message);
        }

        public static void IsNotNull(object value, string message = "")
        {
            Check(value != null, "expected an object, got null", message);
        }

        public static void IsInstanceOfType(object value, Type expected, string message = "")
        {
            Check(expected.IsInstanceOfType(value), "expected a " + expected + ", got <" + value + ">", message);
        }

        public static void Contains(string expected, string value, string message = "")
        {
            Check(value != null && value.Contains(expected), "<" + expected + "> is not in <" + value + ">", message);
        }

        public static void DoesNotContains(string notExpected, string value, string message = "")
        {
            Check(value == null || !value.Contains(notExpected), "<" + notExpected + "> is in <" + value + ">", message);
        }

        public static void StartsWith(string expected, string value, string message = "")
        {
            Check(value != null && value.StartsWith(expected, StringComparison.Ordinal), Differ(expected, value), message);
        }

        public static void EndsWith(string expected, string value, string message = "")
        {
            Check(value != null && value.EndsWith(expected, StringComparison.Ordinal), Differ(expected, value), message);
        }

        public static void ThrowsException(Type exception, Action action, string message = "")
        {
            Exception thrown = null;
            try
            {
                action();
            }
            catch (Exception caught)
            {
                thrown = caught;
            }

            Check(
                thrown != null && thrown.GetType() == exception,
                "expected " + exception + ", got " + (thrown == null ? "no exception" : thrown.ToString()),
                message);
        }

        internal static void Check(bool condition, string difference, string message)
        {
            if (!condition)
            {
                throw new Xunit.Sdk.XunitException(message.Length == 0 ? difference : difference + ". " + message);
            }
        }

        internal static string Differ(object expected, object actual)
        {
            return "expected: <" + (expected ?? "null") + ">, actual: <" + (actual ?? "null") + ">";
        }
    }

    /// <summary>
    /// Stands in for nanoFramework's class of this name on the host.
    /// </summary>
    public sealed class CollectionAssert
    {
        public static void AreEqual(ICollection expected, ICollection actual, string message = "")
        {
            Assert.Check(actual != null, "expected a collection, got null", message);
            Assert.Check(expected.Count == actual.Count, "length: " + Assert.Differ(expected.Count, actual.Count), message);
            IEnumerator other = actual.GetEnumerator();
            int index = 0;
            foreach (object item in expected)
            {
                other.MoveNext();
                Assert.Check(Equals(item, other.Current), "at " + index + ": " + Assert.Differ(item, other.Current), message);
                index++;
            }
        }
    }
}
