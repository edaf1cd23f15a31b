// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// What every <see cref="IFileStore"/> has to do.
    /// </summary>
    public abstract class FileStoreContract
    {
        protected abstract IFileStore Store { get; }

        [Fact]
        public void Missing_file_has_no_length_and_no_content()
        {
            Assert.Equal(-1, Store.GetLength("none"));
            Assert.Equal(-1, Store.Read("none", 0, new byte[4], 0, 4));
            Assert.True(Store.Delete("none"));
            Assert.Empty(Store.List(string.Empty));
        }

        [Fact]
        public void Append_creates_then_extends()
        {
            Append("log", "one");
            Append("log", "-two");
            Assert.Equal(7, Store.GetLength("log"));
            Assert.Equal("one-two", ReadAll("log"));
        }

        [Fact]
        public void Append_of_nothing_creates_an_empty_file()
        {
            Assert.True(Store.Append("empty", Array.Empty<byte>(), 0, 0));
            Assert.Equal(0, Store.GetLength("empty"));
            Assert.Equal(0, Store.Read("empty", 0, new byte[4], 0, 4));
        }

        [Fact]
        public void Replace_creates_shortens_and_lengthens()
        {
            Replace("slot", "first content");
            Replace("slot", "2nd");
            Assert.Equal("2nd", ReadAll("slot"));
            Replace("slot", "third, longer content");
            Assert.Equal("third, longer content", ReadAll("slot"));
        }

        [Fact]
        public void Ranges_of_buffers_and_files_are_kept()
        {
            byte[] data = Encoding.ASCII.GetBytes("..payload..");
            Assert.True(Store.Replace("range", data, 2, 7));
            Assert.True(Store.Append("range", data, 0, 1));
            byte[] buffer = Encoding.ASCII.GetBytes("##########");
            Assert.Equal(4, Store.Read("range", 3, buffer, 1, 4));
            Assert.Equal("#load#####", Encoding.ASCII.GetString(buffer));
            Assert.Equal(1, Store.Read("range", 7, buffer, 0, 10));
            Assert.Equal(0, Store.Read("range", 8, buffer, 0, 10));
            Assert.Equal(0, Store.Read("range", 1000, buffer, 0, 10));
        }

        [Fact]
        public void Written_data_is_copied()
        {
            byte[] data = { 1, 2, 3 };
            Assert.True(Store.Replace("copy", data, 0, 3));
            data[0] = 9;
            byte[] buffer = new byte[3];
            Assert.Equal(3, Store.Read("copy", 0, buffer, 0, 3));
            Assert.Equal(new byte[] { 1, 2, 3 }, buffer);
        }

        [Fact]
        public void Delete_removes_only_that_file()
        {
            Replace("a", "1");
            Replace("ab", "2");
            Assert.True(Store.Delete("a"));
            Assert.Equal(-1, Store.GetLength("a"));
            Assert.Equal("2", ReadAll("ab"));
        }

        [Fact]
        public void List_gives_names_with_the_prefix()
        {
            Replace("tx-1", "1");
            Replace("tx-2", "2");
            Replace("TX-3", "3");
            Replace("config", "4");
            string[] names = Store.List("tx-");
            Array.Sort(names, StringComparer.Ordinal);
            Assert.Equal(new[] { "tx-1", "tx-2" }, names);
            Assert.Equal(4, Store.List(string.Empty).Length);
            Assert.Empty(Store.List("none"));
        }

        [Fact]
        public void Free_bytes_are_told()
        {
            Assert.True(Store.FreeBytes > 0);
        }

        [Theory]
        [InlineData("a")]
        [InlineData("A-Z_0.9")]
        [InlineData(".hidden")]
        [InlineData("a..b")]
        [InlineData("sixty-three-characters-are-the-longest-name-a-board-can-store.x")]
        public void Good_name_is_accepted(string name)
        {
            Replace(name, "content");
            Assert.Equal("content", ReadAll(name));
            Assert.Equal(new[] { name }, Store.List(string.Empty));
        }

        protected void Append(string name, string text)
        {
            byte[] data = Encoding.ASCII.GetBytes(text);
            Assert.True(Store.Append(name, data, 0, data.Length));
        }

        protected void Replace(string name, string text)
        {
            byte[] data = Encoding.ASCII.GetBytes(text);
            Assert.True(Store.Replace(name, data, 0, data.Length));
        }

        protected string ReadAll(string name)
        {
            byte[] buffer = new byte[Store.GetLength(name)];
            Assert.Equal(buffer.Length, Store.Read(name, 0, buffer, 0, buffer.Length));
            return Encoding.ASCII.GetString(buffer);
        }
    }
}
