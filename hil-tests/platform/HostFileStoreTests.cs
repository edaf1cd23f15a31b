// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Linq;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class HostFileStoreTests : NamedFileStoreContract, IDisposable
    {
        private readonly TemporaryFolder _folder = new TemporaryFolder();
        private HostFileStore _store;

        public HostFileStoreTests()
        {
            _store = new HostFileStore(_folder.Path);
        }

        protected override IFileStore Store => _store;

        public void Dispose()
        {
            _store.Dispose();
            _folder.Dispose();
        }

        [Fact]
        public void Content_survives_a_new_store()
        {
            Append("log", "one");
            Replace("slot", "two");
            _store.Dispose();
            _store = new HostFileStore(_folder.Path);
            Assert.Equal("one", ReadAll("log"));
            Assert.Equal("two", ReadAll("slot"));
        }

        [Fact]
        public void Folder_is_created_with_its_parents()
        {
            string path = Path.Combine(_folder.Path, "new", "data");
            using HostFileStore store = new HostFileStore(path);
            Assert.True(store.Append("a", new byte[1], 0, 1));
            Assert.True(File.Exists(Path.Combine(path, "a")));
        }

        [Fact]
        public void Folder_below_a_file_is_refused_in_a_sentence()
        {
            File.WriteAllText(_folder.Below("file"), "x");
            string path = Path.Combine(_folder.Path, "file", "data");
            HostPlatformException e = Assert.Throws<HostPlatformException>(() => new HostFileStore(path));
            Assert.StartsWith("The data folder '" + path + "' cannot be used: ", e.Message);
            Assert.DoesNotContain('\n', e.Message);
        }

        [Theory]
        [InlineData("")]
        [InlineData("a\0b")]
        public void Impossible_path_is_refused_in_a_sentence(string path)
        {
            HostPlatformException e = Assert.Throws<HostPlatformException>(() => new HostFileStore(path));
            Assert.StartsWith("The data folder '", e.Message);
        }

        [Fact]
        public void Path_that_is_a_file_is_refused_in_a_sentence()
        {
            File.WriteAllText(_folder.Below("file"), "x");
            HostPlatformException e = Assert.Throws<HostPlatformException>(() => new HostFileStore(_folder.Below("file")));
            Assert.Contains(_folder.Below("file"), e.Message);
        }

        [Fact]
        public void Second_store_on_the_folder_is_refused()
        {
            HostPlatformException e = Assert.Throws<HostPlatformException>(() => new HostFileStore(_folder.Path));
            Assert.Contains("used by another process", e.Message);
            Append("log", "still works");
        }

        [Fact]
        public void Foreign_and_half_written_files_are_not_listed()
        {
            File.WriteAllText(_folder.Below("my notes.txt"), "x");
            File.WriteAllText(_folder.Below("~new-slot"), "half");
            Directory.CreateDirectory(_folder.Below("sub"));
            Assert.Empty(_store.List(string.Empty));
            Assert.Equal(-1, _store.GetLength("sub"));
        }

        [Fact]
        public void Half_written_replacement_is_removed_at_the_start()
        {
            Replace("slot", "old");
            File.WriteAllText(_folder.Below("~new-slot"), "half");
            _store.Dispose();
            _store = new HostFileStore(_folder.Path);
            Assert.False(File.Exists(_folder.Below("~new-slot")));
            Assert.Equal("old", ReadAll("slot"));
        }

        [Fact]
        public void Replacement_leaves_nothing_beside_the_file()
        {
            Replace("slot", "old");
            Replace("slot", "new");
            string[] names = Directory.GetFiles(_folder.Path).Select(Path.GetFileName).OrderBy(name => name, StringComparer.Ordinal).ToArray();
            Assert.Equal(new[] { "slot", "~lock" }, names);
        }

        [Fact]
        public void Failing_disk_gives_false()
        {
            // A folder in the way of the file makes every access fail, also for root.
            Directory.CreateDirectory(_folder.Below("blocked"));
            Assert.False(_store.Append("blocked", new byte[1], 0, 1));
            Assert.False(_store.Replace("blocked", new byte[1], 0, 1));
            Assert.Equal(-1, _store.Read("blocked", 0, new byte[1], 0, 1));
            Assert.False(_store.Delete("blocked"));
            Assert.False(File.Exists(_folder.Below("~new-blocked")));
        }

        [Fact]
        public void Vanished_folder_gives_false()
        {
            string path = _folder.Below("gone");
            using HostFileStore store = new HostFileStore(path);
            Directory.Delete(path, recursive: true);
            Assert.False(store.Append("a", new byte[1], 0, 1));
            Assert.False(store.Replace("a", new byte[1], 0, 1));
            Assert.Equal(-1, store.GetLength("a"));
            Assert.Empty(store.List(string.Empty));
            Assert.True(store.Delete("a"));
        }
    }
}
