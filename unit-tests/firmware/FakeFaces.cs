// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Faces that are there from the beginning, for a test to set.
    /// </summary>
    public sealed class FakeFaces : IProtocolFaces
    {
        private readonly IProtocolFace[] _faces;

        public FakeFaces(params IProtocolFace[] faces)
        {
            _faces = faces;
        }

        public string[] Versions
        {
            get
            {
                string[] versions = StringArray.Create(_faces.Length);
                for (int i = 0; i < versions.Length; i++)
                {
                    versions[i] = _faces[i].Dialect.Subprotocol;
                }

                return versions;
            }
        }

        public IProtocolFace Get(string version)
        {
            foreach (IProtocolFace face in _faces)
            {
                if (face.Dialect.Subprotocol == version)
                {
                    return face;
                }
            }

            return null;
        }
    }
}
