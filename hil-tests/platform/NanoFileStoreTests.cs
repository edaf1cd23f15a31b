// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32.Files;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// The file store of a device, its source compiled for .NET: what it does with files is the same on both.
    /// </summary>
    public sealed class NanoFileStoreTests : FileStoreContract, IDisposable
    {
        private const int Capacity = 32768;

        private readonly TemporaryFolder _folder = new TemporaryFolder();
        private readonly NanoFileStore _store;

        public NanoFileStoreTests()
        {
            _store = Open();
        }

        protected override IFileStore Store => _store;

        public void Dispose()
        {
            _folder.Dispose();
        }

        [Fact]
        public void Files_outlive_the_store()
        {
            Append("log", "kept");
            Assert.Equal(4, Open().GetLength("log"));
            Assert.Equal(Capacity - 4, Open().FreeBytes);
        }

        [Fact]
        public void Files_cost_whole_blocks_unless_they_are_small()
        {
            Assert.True(_store.Replace("small", new byte[512], 0, 512));
            Assert.Equal(Capacity - 512, _store.FreeBytes);
            Assert.True(_store.Append("small", new byte[1], 0, 1));
            Assert.Equal(Capacity - 4096, _store.FreeBytes);
            Assert.True(_store.Append("small", new byte[4000], 0, 4000));
            Assert.Equal(Capacity - 8192, _store.FreeBytes);
            Assert.True(_store.Replace("small", new byte[10], 0, 10));
            Assert.True(_store.Delete("small"));
            Assert.Equal(Capacity, _store.FreeBytes);
        }

        [Fact]
        public void Full_store_refuses_and_keeps_the_old_content()
        {
            Append("log", "12345678");
            Assert.True(_store.Replace("large", new byte[28000], 0, 28000));
            Assert.False(_store.Append("large", new byte[4096], 0, 4096));
            Assert.False(_store.Replace("other", new byte[4096], 0, 4096));
            Assert.Equal(28000, _store.GetLength("large"));
            Assert.Equal(-1, _store.GetLength("other"));
            Assert.Equal("12345678", ReadAll("log"));
            Assert.True(_store.Delete("large"));
            Assert.True(_store.Replace("other", new byte[4096], 0, 4096));
        }

        [Fact]
        public void Folder_that_cannot_be_made_is_flash_that_fails()
        {
            string file = Path.Combine(_folder.Path, "file");
            File.WriteAllText(file, "in the way");
            NanoFileStore store = new NanoFileStore(Path.Combine(file, "folder"), Capacity);
            Assert.False(store.Replace("slot", new byte[1], 0, 1));
            Assert.False(store.Append("log", new byte[1], 0, 1));
            Assert.Equal(-1, store.GetLength("slot"));
            Assert.Empty(store.List(string.Empty));
        }

        private NanoFileStore Open()
        {
            return new NanoFileStore(Path.Combine(_folder.Path, "ocpp"), Capacity);
        }
    }
}
