// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// Holds payloads of one version of OCPP against their schemas.
    /// </summary>
    public abstract class SchemaTestBase
    {
        private const int Seeds = 300;

        private readonly string _version;

        protected SchemaTestBase(string version)
        {
            _version = version;
        }

        internal void CheckRequest(Func<Filling, IRpcRequest> make)
        {
            Check(make(Filling.Minimal()).Action, make);
        }

        internal void Check(string message, Func<Filling, IRpcPayload> make)
        {
            Judge(message, make(Filling.Minimal()), "minimal");
            Judge(message, make(Filling.Maximal()), "maximal");
            Spoilt.Of(PayloadText.Of(make(Filling.Random(1)))).ForEach(text => JudgeBoth(message, text));
            for (int seed = 0; seed < Seeds; seed++)
            {
                Judge(message, make(Filling.Random(seed)), "seed " + seed);
            }
        }

        internal void Judge(string message, IRpcPayload payload, string filling)
        {
            JudgeText(message, PayloadText.Of(payload), filling);
        }

        /// <summary>
        /// The judge that needs no Node.js comes to the same verdict.
        /// </summary>
        /// <returns>What is wrong, or <see langword="null"/>.</returns>
        internal string JudgeBoth(string message, string text)
        {
            string first = AjvValidator.Shared.Validate(_version, message, text);
            string second = PlainValidator.Shared.Validate(_version, message, text);
            Assert.True((first == null) == (second == null), message + ": " + (first ?? "valid") + " or " + (second ?? "valid") + "\n" + text);
            return first;
        }

        internal void JudgeText(string message, string text, string filling)
        {
            string wrong = JudgeBoth(message, text);
            Assert.True(wrong == null, message + ", " + filling + ": " + wrong + "\n" + text);
        }
    }
}
