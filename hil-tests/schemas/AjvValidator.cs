// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.Schemas
{
    /// <summary>
    /// Checks payloads with the schema library <c>ajv</c> (drafts 04 and 06) in a Node.js process that lives as long as this
    /// object. A check costs some ten microseconds; a schema is compiled when it is first needed.
    /// </summary>
    public sealed class AjvValidator : ISchemaValidator, IDisposable
    {
        private static readonly Lazy<AjvValidator> s_shared = new Lazy<AjvValidator>(() => new AjvValidator());

        private static int s_isMissingSaid;

        private readonly object _lock = new object();
        private readonly HashSet<string> _learnt = new HashSet<string>(StringComparer.Ordinal);
        private readonly NodeProcess _node;

        /// <summary>
        /// Starts the judge, after installing its packages with <c>npm ci</c> where they are missing.
        /// </summary>
        /// <exception cref="SchemaJudgeException">Node.js or the packages are missing; the message says what.</exception>
        public AjvValidator()
        {
            try
            {
                _node = NodeProcess.Start(NodePackages.Prepare("hil-tests/schemas/ajv"), "judge.js");
            }
            catch (NodePackagesException missing)
            {
                throw new SchemaJudgeException(missing.Message, missing);
            }
        }

        /// <summary>
        /// Gets the judge that all tests of one process share, started at its first use. Never disposed of: Node.js ends
        /// with this process.
        /// </summary>
        /// <exception cref="SchemaJudgeException">Node.js or the packages are missing; the message says what.</exception>
        public static AjvValidator Shared
        {
            get
            {
                return s_shared.Value;
            }
        }

        /// <summary>
        /// Gets the judge that all tests of one process share, or <see langword="null"/> where Node.js is missing, which is then
        /// said on the error output. In CI (environment variable <c>CI</c> is set) it must not be missing.
        /// </summary>
        /// <exception cref="SchemaJudgeException">In CI only: Node.js or the packages are missing; the message says what.</exception>
        public static AjvValidator SharedOrNull
        {
            get
            {
                string reason = WhyMissing;

                return reason == null ? Shared : null;
            }
        }

        /// <summary>
        /// Gets why there is no judge here, for a test that skips itself, or <see langword="null"/> when there is one.
        /// </summary>
        /// <exception cref="SchemaJudgeException">In CI only: Node.js or the packages are missing; the message says what.</exception>
        public static string WhyMissing
        {
            get
            {
                try
                {
                    return Shared == null ? "no judge" : null;
                }
                catch (SchemaJudgeException missing)
                {
                    if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
                    {
                        throw;
                    }

                    if (Interlocked.Exchange(ref s_isMissingSaid, 1) == 0)
                    {
                        Console.Error.WriteLine("SKIPPED: no check against the official JSON schemas. " + missing.Message);
                    }

                    return missing.Message;
                }
            }
        }

        /// <inheritdoc />
        public bool Knows(string version, string message)
        {
            return OfficialSchemas.Contains(version, message);
        }

        /// <inheritdoc />
        public string Validate(string version, string message, string payload)
        {
            string name = version + "/" + message;

            lock (_lock)
            {
                if (!_learnt.Contains(name))
                {
                    Learn(name, OfficialSchemas.Read(version, message));
                }

                string order = JsonSerializer.Serialize(new { name, payload });
                string answer = _node.Ask(order);

                return (string)JsonNode.Parse(answer);
            }
        }

        /// <summary>
        /// Ends the Node.js process.
        /// </summary>
        public void Dispose()
        {
            _node.Dispose();
        }

        private void Learn(string name, string schema)
        {
            JsonObject order = new JsonObject
            {
                ["name"] = name,
                ["schema"] = JsonNode.Parse(schema),
            };
            _node.Tell(order.ToJsonString());
            _learnt.Add(name);
        }
    }
}
