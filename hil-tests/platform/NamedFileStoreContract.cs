// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// A file store of the host, which also watches that the firmware gives its files names that a device can store.
    /// </summary>
    public abstract class NamedFileStoreContract : FileStoreContract
    {
        [Theory]
        [InlineData("")]
        [InlineData(null)]
        [InlineData(".")]
        [InlineData("..")]
        [InlineData("a/b")]
        [InlineData("../a")]
        [InlineData("a\\b")]
        [InlineData("/etc/hosts")]
        [InlineData("C:a")]
        [InlineData("a b")]
        [InlineData("a\0")]
        [InlineData("a\n")]
        [InlineData("\u00E4")]
        [InlineData("~lock")]
        [InlineData("sixty-four-characters-are-one-more-than-the-board-can-store-here")]
        public void Bad_name_is_refused_everywhere(string name)
        {
            byte[] data = new byte[1];
            Assert.Throws<ArgumentException>(() => Store.GetLength(name));
            Assert.Throws<ArgumentException>(() => Store.Read(name, 0, data, 0, 1));
            Assert.Throws<ArgumentException>(() => Store.Append(name, data, 0, 1));
            Assert.Throws<ArgumentException>(() => Store.Replace(name, data, 0, 1));
            Assert.Throws<ArgumentException>(() => Store.Delete(name));
            Assert.Empty(Store.List(string.Empty));
        }
    }
}
