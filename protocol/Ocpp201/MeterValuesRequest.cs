// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Values of a meter outside a transaction (OCPP 2.0.1 MeterValuesRequest, use case J01).
    /// </summary>
    public sealed class MeterValuesRequest : IRpcRequest
    {
        private readonly IClock _clock;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterValuesRequest"/> class.
        /// </summary>
        /// <param name="clock">Clock that dates samples taken before UTC was known.</param>
        public MeterValuesRequest(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>
        /// The EVSE, from 1; 0 for the main meter.
        /// </summary>
        public int EvseId;

        /// <summary>
        /// The samples, at least one that has a value other than the temperature. Samples without are left out.
        /// </summary>
        public MeterSample[] Samples;

        /// <summary>
        /// How many of <see cref="Samples"/> are sent.
        /// </summary>
        public int SampleCount;

        /// <summary>
        /// Tells whether a sample has a value that this version knows.
        /// </summary>
        /// <param name="sample">Sample.</param>
        /// <returns><see langword="true"/> when it has.</returns>
        public static bool HasValues(MeterSample sample)
        {
            return MeterValueWriter.HasValues(sample);
        }

        /// <inheritdoc/>
        public string Action
        {
            get { return "MeterValues"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("evseId", EvseId);
            MeterValueWriter.Write(writer, Samples, SampleCount, EvseId == 0, _clock);
            writer.EndObject();
        }
    }
}
