// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Simulation.Plans
{
    /// <summary>
    /// What can happen to a charge point.
    /// </summary>
    public enum StepKind
    {
        /// <summary>A driver plugs in.</summary>
        Plug,

        /// <summary>A driver takes the cable away, where nothing holds it.</summary>
        Unplug,

        /// <summary>The cable is pulled out of the vehicle, whatever runs.</summary>
        UnplugAtCar,

        /// <summary>Somebody shows a tag.</summary>
        Tag,

        /// <summary>The vehicle wants energy, or no more.</summary>
        Appetite,

        /// <summary>A whole driver: cable and tag.</summary>
        Arrive,

        /// <summary>The way to the CSMS is gone.</summary>
        LinkCut,

        /// <summary>The way to the CSMS is back.</summary>
        LinkUp,

        /// <summary>The connection looks open, but nothing passes.</summary>
        HalfOpen,

        /// <summary>The connection breaks after some more bytes.</summary>
        CutAfterBytes,

        /// <summary>Dials are refused.</summary>
        DialRefused,

        /// <summary>The next calls of a kind get no answer.</summary>
        Silence,

        /// <summary>The next calls of a kind get a CALLERROR.</summary>
        CallError,

        /// <summary>The next calls of a kind get an answer that says something else.</summary>
        WrongAnswer,

        /// <summary>The next calls of a kind are answered late.</summary>
        LateAnswer,

        /// <summary>The answer to a call comes after that call was sent again, and before the answer to that.</summary>
        ReorderedAnswers,

        /// <summary>A message of a transaction gets errors or nothing until it is given up.</summary>
        Refusal,

        /// <summary>The CSMS restarts and knows nothing any more of the transactions that run.</summary>
        CsmsForgets,

        /// <summary>The next call of a kind ends the connection.</summary>
        AbortedAnswer,

        /// <summary>An old answer comes again.</summary>
        AnswerAgain,

        /// <summary>An answer comes that nobody asked for.</summary>
        ForeignAnswer,

        /// <summary>The CSMS restarts: connections are cut, what it had in hand is forgotten.</summary>
        CsmsRestart,

        /// <summary>The clock of the CSMS jumps.</summary>
        CsmsClockJump,

        /// <summary>The clock of the board jumps.</summary>
        BoardClockJump,

        /// <summary>A tag is blocked or accepted.</summary>
        TokenStatus,

        /// <summary>The CSMS starts a transaction.</summary>
        RemoteStart,

        /// <summary>The CSMS stops a transaction.</summary>
        RemoteStop,

        /// <summary>The CSMS unlocks.</summary>
        RemoteUnlock,

        /// <summary>The CSMS changes the availability.</summary>
        Availability,

        /// <summary>The CSMS wants a reset when nobody is disturbed.</summary>
        SoftReset,

        /// <summary>The CSMS wants a reset now.</summary>
        HardReset,

        /// <summary>The CSMS wants meter values.</summary>
        Trigger,

        /// <summary>The CSMS changes a setting.</summary>
        Setting,

        /// <summary>A device fails.</summary>
        Fault,

        /// <summary>All devices of a connector are well again.</summary>
        FaultsGone,

        /// <summary>The meter says nothing.</summary>
        MeterSilent,

        /// <summary>The meter answers, but without its register, for a while.</summary>
        MeterDropOut,

        /// <summary>The meter's register begins again at 0.</summary>
        MeterWrap,

        /// <summary>The contacts weld.</summary>
        Weld,

        /// <summary>The lock jams.</summary>
        LockJam,

        /// <summary>The power goes between two turns of the loop.</summary>
        PowerCut,

        /// <summary>The power goes between two turns of a moment in which messages pass.</summary>
        PowerCutAtTurn,

        /// <summary>The power goes at a byte of a flash write.</summary>
        PowerCutAtWrite,

        /// <summary>The next writes to flash fail.</summary>
        WriteErrors,

        /// <summary>Flash is full.</summary>
        FlashFull,

        /// <summary>There is room again.</summary>
        FlashRoom,

        /// <summary>The CSMS speaks another version from the next connection on.</summary>
        VersionChange,
    }
}
