// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class MemoryFileStoreTests : NamedFileStoreContract
    {
        private readonly MemoryFileStore _store = new MemoryFileStore();

        protected override IFileStore Store => _store;

        [Fact]
        public void Full_store_refuses_and_keeps_the_old_content()
        {
            _store.LimitBytes = 10;
            Assert.Equal(10, _store.FreeBytes);
            Append("log", "12345678");
            Assert.Equal(2, _store.FreeBytes);
            Assert.False(_store.Append("log", new byte[3], 0, 3));
            Assert.False(_store.Replace("other", new byte[3], 0, 3));
            Assert.False(_store.Replace("log", new byte[11], 0, 11));
            Assert.Equal("12345678", ReadAll("log"));
            Assert.Equal(-1, _store.GetLength("other"));
            Append("log", "90");
            Assert.Equal(0, _store.FreeBytes);
            Replace("log", "0987654321");
            Assert.True(_store.Delete("log"));
            Assert.Equal(10, _store.FreeBytes);
        }

        [Fact]
        public void Limit_can_change_while_in_use()
        {
            Append("log", "12345678");
            _store.LimitBytes = 4;
            Assert.Equal(0, _store.FreeBytes);
            Assert.False(_store.Append("log", new byte[1], 0, 1));
            Replace("log", "123456");
            Assert.Equal("123456", ReadAll("log"));
            _store.LimitBytes = 100;
            Append("log", "7");
            Assert.Throws<ArgumentOutOfRangeException>(() => _store.LimitBytes = -1);
            Assert.Throws<ArgumentOutOfRangeException>(() => new MemoryFileStore(-1));
        }
    }
}
