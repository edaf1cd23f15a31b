// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.Simulation.Plans
{
    /// <summary>
    /// Makes a plan of a seed.
    /// </summary>
    public sealed class PlanMaker
    {
        /// <summary>So many attempts that no message is ever given up.</summary>
        internal const int ManyAttempts = 100;

        private static readonly string[] s_versions = { "ocpp1.6", "ocpp2.0.1", "ocpp2.0.1,ocpp1.6" };

        private static readonly (StepKind Kind, int Weight)[] s_life =
        {
            (StepKind.Arrive, 14), (StepKind.Plug, 8), (StepKind.Unplug, 6), (StepKind.UnplugAtCar, 4), (StepKind.Tag, 12), (StepKind.Appetite, 4),
            (StepKind.RemoteStart, 2), (StepKind.RemoteStop, 2), (StepKind.RemoteUnlock, 1), (StepKind.Availability, 1), (StepKind.Trigger, 1),
            (StepKind.Setting, 1), (StepKind.TokenStatus, 1), (StepKind.LinkUp, 6),
        };

        private static readonly (StepKind Kind, int Weight)[] s_network =
        {
            (StepKind.LinkCut, 3), (StepKind.HalfOpen, 2), (StepKind.CutAfterBytes, 2), (StepKind.DialRefused, 1), (StepKind.LinkUp, 4),
        };

        private static readonly (StepKind Kind, int Weight)[] s_csms =
        {
            (StepKind.Silence, 2), (StepKind.CallError, 2), (StepKind.WrongAnswer, 1), (StepKind.LateAnswer, 2), (StepKind.AbortedAnswer, 1),
            (StepKind.AnswerAgain, 2), (StepKind.ForeignAnswer, 1), (StepKind.CsmsRestart, 1),
        };

        private static readonly (StepKind Kind, int Weight)[] s_csmsToo =
        {
            (StepKind.ReorderedAnswers, 2), (StepKind.CsmsForgets, 2),
        };

        private static readonly (StepKind Kind, int Weight)[] s_refusals =
        {
            (StepKind.Refusal, 6),
        };

        private static readonly (StepKind Kind, int Weight)[] s_clocks =
        {
            (StepKind.CsmsClockJump, 2), (StepKind.BoardClockJump, 2),
        };

        private static readonly (StepKind Kind, int Weight)[] s_devices =
        {
            (StepKind.Fault, 3), (StepKind.FaultsGone, 6), (StepKind.MeterSilent, 1), (StepKind.LockJam, 1), (StepKind.Weld, 1),
        };

        private static readonly (StepKind Kind, int Weight)[] s_devicesToo =
        {
            (StepKind.Fault, 3), (StepKind.FaultsGone, 6), (StepKind.MeterDropOut, 2), (StepKind.MeterWrap, 2), (StepKind.LockJam, 1),
        };

        private static readonly (StepKind Kind, int Weight)[] s_power =
        {
            (StepKind.PowerCut, 3), (StepKind.PowerCutAtTurn, 2), (StepKind.PowerCutAtWrite, 4), (StepKind.SoftReset, 1), (StepKind.HardReset, 1),
        };

        private static readonly (StepKind Kind, int Weight)[] s_flash =
        {
            (StepKind.WriteErrors, 3), (StepKind.FlashFull, 1), (StepKind.FlashRoom, 2),
        };

        private readonly SeededRandom _random;
        private readonly bool _isFormer;
        private readonly List<(StepKind Kind, int Weight)> _kinds = new List<(StepKind Kind, int Weight)>();

        private PlanMaker(int seed, bool isFormer)
        {
            _isFormer = isFormer;

            // Seeds that follow each other shall give worlds that do not resemble each other.
            _random = new SeededRandom((int)((uint)seed * 2654435761u) ^ (seed << 7));
        }

        /// <summary>
        /// Makes the plan.
        /// </summary>
        /// <param name="seed">Seed; equal seeds give equal plans.</param>
        /// <param name="hours">How long.</param>
        /// <returns>The plan.</returns>
        public static Plan Make(int seed, double hours)
        {
            return new PlanMaker(seed, false).MakeAll(seed, hours);
        }

        /// <summary>
        /// Makes the plan that was made of a seed before there were wrapped registers, refused messages and whatever came with them.
        /// </summary>
        /// <param name="seed">Seed.</param>
        /// <param name="hours">How long.</param>
        /// <returns>The plan.</returns>
        public static Plan MakeFormer(int seed, double hours)
        {
            return new PlanMaker(seed, true).MakeAll(seed, hours);
        }

        private Plan MakeAll(int seed, double hours)
        {
            for (int i = 0; i < 8; i++)
            {
                _random.Below(2);
            }

            Plan plan = new Plan
            {
                Seed = seed,
                Hours = hours,
                Connectors = 1 + (_random.Below(3) * _random.Below(2)) + _random.Below(2),
                HasSockets = _random.Below(2) == 0,
                Versions = s_versions[_random.Below(s_versions.Length)],
                FlashKibibytes = _random.Below(2) == 0 ? 192 : seed % 4 == 0 ? 72 : 512,
                TearsAppends = _random.Below(2) == 0,
            };
            plan.Settings["TransactionMessageRetryInterval"] = "1";
            plan.Settings["MessageTimeout"] = "10";
            plan.Settings["MeterValueSampleInterval"] = Pick("60", "300", "900");
            plan.Settings["WebSocketPingInterval"] = Pick("120", "300");
            plan.Settings["LocalAuthorizeOffline"] = "true";
            plan.Settings["AllowOfflineTxForUnknownId"] = Pick("true", "true", "false");
            plan.Settings["StopTransactionOnInvalidId"] = Pick("true", "false");
            plan.Settings["StopTransactionOnEVSideDisconnect"] = Pick("true", "true", "false");
            plan.Settings["JournalInterval"] = Pick("60", "60", "300");
            plan.Settings["ResumeAfterRestart"] = Pick("true", "false");
            plan.Settings["FreeVendActive"] = Pick("false", "false", "false", "true");
            plan.Settings["TransactionMessageAttempts"] = _isFormer || plan.ChangesVersion ? "100" : Pick("100", "2", "3");
            AddFaults(plan);
            return plan.With(MakeSteps(plan));
        }

        private void AddFaults(Plan plan)
        {
            _kinds.AddRange(s_life);
            AddSome(s_network, 4);
            AddSome(s_csms, 3);

            // Where contacts weld, energy flows outside of transactions, and less can be checked.
            AddSome(_isFormer || _random.Below(2) == 0 ? s_devices : s_devicesToo, 2);
            AddSome(s_power, 2);
            if (!_isFormer)
            {
                AddSome(s_csmsToo, 2);
                if (plan.GivesUp)
                {
                    AddSome(s_refusals, 2);
                }
            }

            if (_random.Below(4) == 0)
            {
                _kinds.AddRange(s_clocks);
            }

            if (_random.Below(6) == 0)
            {
                _kinds.AddRange(s_flash);
            }

            if (plan.ChangesVersion)
            {
                _kinds.Add((StepKind.VersionChange, 3));
            }
        }

        /// <summary>
        /// Adds a family of faults to three worlds out of four, in one of some densities.
        /// </summary>
        private void AddSome((StepKind Kind, int Weight)[] kinds, int most)
        {
            int factor = _random.Below(4) == 0 ? 0 : 1 + _random.Below(most);
            for (int i = 0; i < factor; i++)
            {
                _kinds.AddRange(kinds);
            }
        }

        private List<Step> MakeSteps(Plan plan)
        {
            int sum = 0;
            _kinds.ForEach(kind => sum += kind.Weight);
            List<Step> steps = new List<Step>();
            double seconds = 5;
            while (seconds < plan.Hours * 3600)
            {
                steps.Add(new Step(seconds, PickKind(_random.Below(sum)), 1 + _random.Below(plan.Connectors), _random.Below(1000)));
                seconds += Gap();
            }

            return steps;
        }

        /// <summary>
        /// Most things happen close to each other; between, there are long quiet times.
        /// </summary>
        private double Gap()
        {
            int dice = _random.Below(20);
            if (dice < 6)
            {
                return _random.Below(50) * 0.1;
            }

            if (dice < 12)
            {
                return _random.Below(60);
            }

            return dice < 18 ? _random.Below(1800) : _random.Below(18000);
        }

        private StepKind PickKind(int dice)
        {
            int index = 0;
            while (dice >= _kinds[index].Weight)
            {
                dice -= _kinds[index].Weight;
                index++;
            }

            return _kinds[index].Kind;
        }

        private string Pick(params string[] texts)
        {
            return texts[_random.Below(texts.Length)];
        }
    }
}
