// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Reflection;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Architecture;
using Xunit;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// No message, no field and no answer is missing from the tests of our payloads. Read from the compiled code of those tests.
    /// </summary>
    public class CompletenessTests
    {
        // What is the same in both versions.
        private const string Shared = "OcppChargePoint.Protocol.Messages";

        // Says how an answer is read, and is not sent.
        private const string HowToRead = nameof(Protocol.Messages.DataTransferRequest.TakesJson);

        private static readonly Assembly s_core = typeof(IRpcPayload).Assembly;

        /// <summary>
        /// Gets namespace of the messages, their tests, and the class that answers the CSMS.
        /// </summary>
        public static TheoryData<string, Type, string> Versions { get; } = new TheoryData<string, Type, string>
        {
            { typeof(Ocpp16Dialect).Namespace, typeof(Ocpp16SchemaTests), "Ocpp16Receiver" },
            { typeof(Protocol.Ocpp201.Ocpp201Dialect).Namespace, typeof(Ocpp201SchemaTests), "Ocpp201Receiver" },
        };

        [Theory]
        [MemberData(nameof(Versions))]
        public void Messages_AllAreJudged(string ns, Type tests, string receiver)
        {
            Type[] messages = MessagesOf(ns);
            Type[] made = MembersIn(tests).OfType<ConstructorInfo>().Select(constructor => constructor.DeclaringType).ToArray();

            Assert.NotEmpty(receiver);
            Assert.True(messages.Length >= 11);
            Assert.Empty(messages.Except(made).Select(type => type.Name));
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Fields_AllAreFilled(string ns, Type tests, string receiver)
        {
            MemberInfo[] settable = MessagesOf(ns).SelectMany(type => type.GetFields().Where(field => !field.IsInitOnly && !field.IsStatic && field.Name != HowToRead).Cast<MemberInfo>()
                .Concat(type.GetProperties().Select(property => property.GetSetMethod()).Where(setter => setter != null))).ToArray();
            MemberInfo[] used = MembersIn(tests);

            Assert.NotEmpty(receiver);
            Assert.True(settable.Length >= 20);
            Assert.All(settable, member => Assert.True(used.Contains(member), member.DeclaringType.Name + "." + member.Name));
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Answers_AllAreJudged(string ns, Type tests, string receiver)
        {
            Type type = s_core.GetTypes().Single(one => one.Name == receiver);
            string[] actions = IlReader.TextsIn(type).Where(text => Schemas.OfficialSchemas.Contains(ns.EndsWith("16", StringComparison.Ordinal) ? "1.6" : "2.0.1", text + "Response")).Distinct().ToArray();
            string[] named = WithNested(tests).SelectMany(IlReader.TextsIn).ToArray();

            Assert.True(actions.Length >= 10);
            Assert.All(actions, action => Assert.True(named.Contains(action) || named.Contains(action + "Response"), action));
        }

        private static Type[] MessagesOf(string ns)
        {
            return s_core.GetTypes().Where(type => (type.Namespace == ns || type.Namespace == Shared) && type.IsClass && !type.IsAbstract && typeof(IRpcPayload).IsAssignableFrom(type)).ToArray();
        }

        private static MemberInfo[] MembersIn(Type tests)
        {
            return WithNested(tests).SelectMany(IlReader.MembersIn).ToArray();
        }

        private static Type[] WithNested(Type type)
        {
            return type.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).SelectMany(WithNested).Append(type).ToArray();
        }
    }
}
