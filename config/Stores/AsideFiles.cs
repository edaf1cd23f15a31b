// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Files that nobody can read: what they begin with is kept under other names for people who want to look at it, and out of the way.
    /// There are never more than two, the oldest and the newest.
    /// </summary>
    public static class AsideFiles
    {
        /// <summary>First part of their names.</summary>
        public const string Prefix = "aside.";

        private const int MostBytes = 4000;

        /// <summary>
        /// Puts a file aside. It stays where it is when flash does not allow anything else.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="name">File.</param>
        /// <param name="length">Its length.</param>
        public static void Put(IFileStore files, string name, int length)
        {
            string aside = Prefix + (files.GetLength(Prefix + "0") < 0 ? "0" : "1");
            byte[] content = new byte[length < MostBytes ? length : MostBytes];
            bool isRead = files.Read(name, 0, content, 0, content.Length) == content.Length;
            if (isRead && (length == 0 || files.Replace(aside, content, 0, content.Length)))
            {
                files.Delete(name);
            }
        }
    }
}
