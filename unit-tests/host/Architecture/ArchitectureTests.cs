// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Ocpp16;
using OcppChargePoint.Firmware.Ocpp201;
using Xunit;

namespace OcppChargePoint.UnitTests.Architecture
{
    /// <summary>
    /// Faces translate and do nothing else; rules know no version. Read from the compiled code.
    /// </summary>
    public class ArchitectureTests
    {
        /// <summary>Makes the faces.</summary>
        private static readonly string[] s_mayCompose = { "ProtocolFaces" };

        /// <summary>The default and the possible values of the setting, the version of servers that confirm none, and who makes the faces.</summary>
        private static readonly string[] s_mayName = { "SettingTable", "VersionOffer", "ProtocolFaces" };

        /// <summary>Those who agree on a version with the server, and those who show it to people.</summary>
        private static readonly string[] s_mayNegotiate = { "ConnectionManager", "CommandRun" };

        public static TheoryData<Type> Faces { get; } = new TheoryData<Type> { typeof(Ocpp16Face), typeof(Ocpp201Face) };

        [Theory]
        [MemberData(nameof(Faces))]
        public void Face_OnlyTranslates(Type face)
        {
            Assert.Empty(FaceRules.Check(TypesOf(face.Namespace), face));
        }

        [Theory]
        [MemberData(nameof(Faces))]
        public void Face_KnowsNoOtherVersion(Type face)
        {
            string version = face.Namespace.Substring(face.Namespace.LastIndexOf('.'));

            foreach (Type type in TypesOf(face.Namespace))
            {
                Assert.All(IlReader.TypesIn(type).Where(VersionRules.IsOfAVersion), used => Assert.EndsWith(version, used.Namespace));
            }
        }

        /// <summary>The device build compiles them into the assembly of the firmware, where nothing else would keep them apart.</summary>
        [Theory]
        [InlineData("OcppChargePoint.Protocol.Messages")]
        [InlineData("OcppChargePoint.Protocol.Ocpp16")]
        [InlineData("OcppChargePoint.Protocol.Ocpp201")]
        public void Messages_KnowNoHigherLayer(string ns)
        {
            Type[] messages = typeof(ChargePoint).Assembly.GetTypes().Where(type => type.Namespace == ns).ToArray();

            Assert.NotEmpty(messages);
            Assert.All(messages.SelectMany(IlReader.TypesIn), used => Assert.False(IsAbove(used), used.FullName));
        }

        [Fact]
        public void Rules_KnowNoVersion()
        {
            Type[] rules = typeof(ChargePoint).Assembly.GetTypes().Where(type => !VersionRules.IsOfAVersion(type)).ToArray();

            Assert.True(rules.Length > 200);
            Assert.Empty(VersionRules.Check(rules, s_mayCompose, s_mayName, s_mayNegotiate));
        }

        [Fact]
        public void Rules_ExceptionsAreNeeded()
        {
            Type[] rules = typeof(ChargePoint).Assembly.GetTypes().Where(type => !VersionRules.IsOfAVersion(type)).ToArray();
            string[] none = Array.Empty<string>();

            string[] found = VersionRules.Check(rules, none, none, none).Select(finding => finding.Split(' ')[0]).Distinct().ToArray();

            Assert.Equal(s_mayCompose.Concat(s_mayName).Concat(s_mayNegotiate).Distinct().OrderBy(name => name), found.OrderBy(name => name));
        }

        /// <summary>The console shows the version in <c>status</c>, in <c>status json</c> and in <c>csms test</c>; nothing else in it may ask.</summary>
        [Fact]
        public void Console_AsksForTheVersionThreeTimes()
        {
            Type console = typeof(ChargePoint).Assembly.GetType("OcppChargePoint.Firmware.Console.CommandRun");

            Assert.Equal(3, IlReader.MembersIn(console).Count(member => member.DeclaringType == typeof(ConnectionManager) && member.Name == "get_Version"));
        }

        [Fact]
        public void FaceRules_GoodFace_HasNoFindings()
        {
            Type[] types = { typeof(WrongFaces.Good), typeof(WrongFaces.GoodPart), typeof(WrongFaces.OneAnswer) };

            Assert.Empty(FaceRules.Check(types, typeof(WrongFaces.Good)));
        }

        [Theory]
        [InlineData(typeof(WrongFaces.HasCounter), "HasCounter._calls can change")]
        [InlineData(typeof(WrongFaces.HasCounter), "HasCounter._calls is no service but Int32")]
        [InlineData(typeof(WrongFaces.HasNumber), "HasNumber._limit is no service but Int32")]
        [InlineData(typeof(WrongFaces.HasText), "is no service but String")]
        [InlineData(typeof(WrongFaces.HasList), "HasList._list is no service but ArrayList")]
        [InlineData(typeof(WrongFaces.HasArray), "HasArray._last is no service but Object[]")]
        [InlineData(typeof(WrongFaces.HasStatic), "HasStatic.s_lock is static")]
        [InlineData(typeof(WrongFaces.KeepsMessage), "KeepsMessage._message is no service but TransactionMessage")]
        [InlineData(typeof(WrongFaces.PartCounts), "HasCounter._calls can change")]
        [InlineData(typeof(WrongFaces.ReplacesServices), "ReplacesServices._services can change")]
        [InlineData(typeof(WrongFaces.HasTimer), "HasTimer uses LoopTimer")]
        [InlineData(typeof(WrongFaces.UsesMonotonicClock), "UsesMonotonicClock uses IClock.get_MonotonicMilliseconds")]
        [InlineData(typeof(WrongFaces.Polls), "Polls uses IPollable")]
        [InlineData(typeof(WrongFaces.UsesConnector), "UsesConnector uses Connector")]
        [InlineData(typeof(WrongFaces.ChangesRecord), "ChangesRecord uses TransactionRecord.set_MeterStop")]
        [InlineData(typeof(WrongFaces.ChangesServices), "ChangesServices sets the field ChargePointServices.Model")]
        [InlineData(typeof(WrongFaces.ChangesPermission), "ChangesPermission uses ChargingPermission.set_RemoteStartId")]
        public void FaceRules_WrongFace_IsFound(Type face, string finding)
        {
            Type[] types = { face, typeof(WrongFaces.HasCounter) };

            Assert.Contains(FaceRules.Check(types, face), found => found.EndsWith(finding, StringComparison.Ordinal));
        }

        [Theory]
        [InlineData(typeof(WrongRules.AsksForTheName), "AsksForTheName asks for IRpcDialect.get_Subprotocol")]
        [InlineData(typeof(WrongRules.AsksTheConnection), "AsksTheConnection asks for ConnectionManager.get_Version")]
        [InlineData(typeof(WrongRules.SaysTheName), "SaysTheName says \"ocpp2.0.1\"")]
        [InlineData(typeof(WrongRules.KeepsTheName), "KeepsTheName says \"OCPP 1.6\"")]
        [InlineData(typeof(WrongRules.UsesWireClass), "UsesWireClass uses OcppChargePoint.Protocol.Ocpp16.StartTransactionRequest")]
        [InlineData(typeof(WrongRules.TestsTheFace), "TestsTheFace uses OcppChargePoint.Firmware.Ocpp201.Ocpp201Face")]
        [InlineData(typeof(WrongRules.MakesTraits), "MakesTraits asks for ProtocolTraits..ctor")]
        [InlineData(typeof(WrongRules.FillsTraits), "FillsTraits sets UsesStationIds")]
        public void VersionRules_WrongRule_IsFound(Type rule, string finding)
        {
            Assert.Contains(finding, Check(rule));
            Assert.Empty(Check(typeof(WrongRules.Good)));
        }

        private static IReadOnlyList<string> Check(Type type)
        {
            return VersionRules.Check(new[] { type }, Array.Empty<string>(), Array.Empty<string>(), Array.Empty<string>());
        }

        private static bool IsAbove(Type type)
        {
            string ns = type.Namespace ?? string.Empty;
            return ns.StartsWith("OcppChargePoint.Config", StringComparison.Ordinal) || ns.StartsWith("OcppChargePoint.Firmware", StringComparison.Ordinal);
        }

        private static Type[] TypesOf(string ns)
        {
            return typeof(IProtocolFace).Assembly.GetTypes().Where(type => type.Namespace == ns).ToArray();
        }
    }
}
