// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A request without content whose action tells what it is about.
    /// </summary>
    public sealed class NamedRequest : IRpcRequest
    {
        public NamedRequest(string action)
        {
            Action = action;
        }

        public string Action { get; }

        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.EndObject();
        }
    }
}
