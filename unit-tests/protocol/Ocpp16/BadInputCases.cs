// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Wrong input for a charge point of OCPP 1.6 and what it gets: plain data, for the message layer alone and for a whole charge
    /// point. Each case: what is wrong, the message, the beginning of the answer (empty: silence).
    /// In a message <c>&lt;N&gt;</c> stands for N letters x; one that begins with <c>binary:</c> is a binary message without that word.
    /// The longest message that is taken whole has 12288 bytes.
    /// </summary>
    public static class BadInputCases
    {
        /// <summary>
        /// Beginning of a message that is binary.
        /// </summary>
        public const string Binary = "binary:";

        /// <summary>
        /// The cases.
        /// </summary>
        public static readonly string[][] All = new string[][]
        {
            // Not a frame: silence, OCPP-J 1.6 has no answer for it.
            new string[] { "empty message", "", "" },
            new string[] { "white space", " \n\t", "" },
            new string[] { "not JSON", "nonsense", "" },
            new string[] { "object instead of an array", "{}", "" },
            new string[] { "object that looks like a call", "{\"messageTypeId\":2,\"id\":\"bad\",\"action\":\"Reset\"}", "" },
            new string[] { "empty array", "[]", "" },
            new string[] { "null", "null", "" },
            new string[] { "number", "2", "" },
            new string[] { "string", "\"[2]\"", "" },
            new string[] { "byte order mark before the frame", "\uFEFF[2,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "array in an array", "[[2,\"bad\",\"ClearCache\",{}]]", "" },
            new string[] { "arrays nested 100 deep", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "" },
            new string[] { "XML", "?xml version='1.0'?", "" },
            new string[] { "only a bracket", "[", "" },
            new string[] { "comma first", "[,2,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "single quotes", "[2,'bad','ClearCache',{}]", "" },

            // A message type that is not there or not known: silence.
            new string[] { "type as a string", "[\"2\",\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type with a fraction", "[2.5,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type null", "[null,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type true", "[true,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type as an array", "[[2],\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type as an object", "[{},\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type 0", "[0,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type 1", "[1,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type 5, CALLRESULTERROR of OCPP 2.1", "[5,\"bad\",\"GenericError\",\"\",{}]", "" },
            new string[] { "type 6, SEND of OCPP 2.1", "[6,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type -2", "[-2,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type 99", "[99,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type 4294967298", "[4294967298,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type 1e400", "[1e400,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "type with a leading zero", "[02,\"bad\",\"ClearCache\",{}]", "" },
            new string[] { "only the type", "[2]", "" },
            new string[] { "type without an end", "[2", "" },

            // A call whose id cannot be read: silence.
            new string[] { "id as a number", "[2,5,\"ClearCache\",{}]", "" },
            new string[] { "id null", "[2,null,\"ClearCache\",{}]", "" },
            new string[] { "id empty", "[2,\"\",\"ClearCache\",{}]", "" },
            new string[] { "id as an array", "[2,[\"bad\"],\"ClearCache\",{}]", "" },
            new string[] { "id without an end", "[2,\"bad", "" },
            new string[] { "id with a wrong escape", "[2,\"\\x\",\"ClearCache\",{}]", "" },
            new string[] { "id with half a surrogate pair", "[2,\"\\ud800\",\"ClearCache\",{}]", "" },
            new string[] { "id with U+0000", "[2,\"\\u0000\",\"ClearCache\",{}]", "" },
            new string[] { "id of 256 characters", "[2,\"<256>\",\"ClearCache\",{}]", "" },

            // Answers that nobody waits for: silence.
            new string[] { "result with an unknown id", "[3,\"unknown\",{}]", "" },
            new string[] { "result with an unknown id and no payload", "[3,\"unknown\"]", "" },
            new string[] { "result with an unknown id and a wrong payload", "[3,\"unknown\",5]", "" },
            new string[] { "result without id", "[3]", "" },
            new string[] { "result with id null", "[3,null,{}]", "" },
            new string[] { "result with an empty id", "[3,\"\",{}]", "" },
            new string[] { "error with an unknown id", "[4,\"unknown\",\"GenericError\",\"\",{}]", "" },
            new string[] { "error with id -1", "[4,\"-1\",\"GenericError\",\"\",{}]", "" },
            new string[] { "error with an unknown id and nothing else", "[4,\"unknown\"]", "" },
            new string[] { "error without id", "[4]", "" },
            new string[] { "error with a code that is no string", "[4,\"unknown\",5,\"\",{}]", "" },

            // A call that is broken behind its id.
            new string[] { "no action", "[2,\"bad\"]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "action as a number", "[2,\"bad\",5,{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "action null", "[2,\"bad\",null,{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "action as an object", "[2,\"bad\",{},{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "action with U+0000", "[2,\"bad\",\"ClearCache\\u0000\",{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "action of 256 characters", "[2,\"bad\",\"<256>\",{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "action without an end", "[2,\"bad\",\"ClearC", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "no payload", "[2,\"bad\",\"ClearCache\"]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "payload an array", "[2,\"bad\",\"ClearCache\",[]]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "payload null", "[2,\"bad\",\"ClearCache\",null]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "payload a string", "[2,\"bad\",\"ClearCache\",\"{}\"]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "payload a number", "[2,\"bad\",\"ClearCache\",0]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "something behind the payload", "[2,\"bad\",\"ClearCache\",{},1]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "comma behind the payload", "[2,\"bad\",\"ClearCache\",{},]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "frame without an end", "[2,\"bad\",\"ClearCache\",{}", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "payload without an end", "[2,\"bad\",\"Reset\",{\"type\":\"Hard\"", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "text behind the frame", "[2,\"bad\",\"ClearCache\",{}]]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "two frames in a message", "[2,\"bad\",\"ClearCache\",{}][2,\"bad2\",\"ClearCache\",{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "comma behind the last field", "[2,\"bad\",\"Reset\",{\"type\":\"Hard\",}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "two commas between fields", "[2,\"bad\",\"Reset\",{\"type\":\"Hard\",,\"a\":1}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "no colon", "[2,\"bad\",\"Reset\",{\"type\" \"Hard\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "no quotes around a name", "[2,\"bad\",\"Reset\",{type:\"Hard\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "no value", "[2,\"bad\",\"Reset\",{\"type\":}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "comment", "[2,\"bad\",\"Reset\",{\"type\":\"Hard\"/*now*/}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "single quotes in the payload", "[2,\"bad\",\"Reset\",{\"type\":'Hard'}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "NaN", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":NaN}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "number with a leading zero", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":01}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "number with a plus", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":+1}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "number with a point at the end", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":1.}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "hexadecimal number", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":0x1}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "True", "[2,\"bad\",\"Reset\",{\"type\":True}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "wrong escape", "[2,\"bad\",\"Reset\",{\"type\":\"\\xHard\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "half a surrogate pair", "[2,\"bad\",\"Reset\",{\"type\":\"\\udc00\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "control character in a string", "[2,\"bad\",\"Reset\",{\"type\":\"Ha\u0001rd\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "line end in a string", "[2,\"bad\",\"Reset\",{\"type\":\"Ha\nrd\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "payload nested too deep", "[2,\"bad\",\"ClearCache\",{\"a\":[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "brackets that do not match", "[2,\"bad\",\"ClearCache\",{\"a\":[1}]]", "[4,\"bad\",\"FormationViolation\"," },

            // Messages that are not taken whole, and binary ones.
            new string[] { "message too long", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":\"v\",\"data\":\"<13000>\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "message too long, in a field that is not known", "[2,\"bad\",\"ClearCache\",{\"more\":\"<13000>\"}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "message too long, in its action", "[2,\"bad\",\"<13000>\",{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "message too long, in its id", "[2,\"<13000>\",\"ClearCache\",{}]", "[4,\"-1\",\"FormationViolation\"," },
            new string[] { "message too long and not a frame", "\"<13000>\"", "[4,\"-1\",\"FormationViolation\"," },
            new string[] { "result too long, with an unknown id", "[3,\"unknown\",{\"data\":\"<13000>\"}]", "" },
            new string[] { "binary message with a call in it", "binary:[2,\"bad\",\"ClearCache\",{}]", "[4,\"bad\",\"FormationViolation\"," },
            new string[] { "binary message", "binary:\u0001\u0001\u0001", "[4,\"-1\",\"FormationViolation\"," },
            new string[] { "empty binary message", "binary:", "[4,\"-1\",\"FormationViolation\"," },

            // Actions.
            new string[] { "unknown action", "[2,\"bad\",\"Foo\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "empty action", "[2,\"bad\",\"\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action in lower case", "[2,\"bad\",\"clearcache\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action with a space behind it", "[2,\"bad\",\"ClearCache \",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action with a space before it", "[2,\"bad\",\" ClearCache\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "two actions", "[2,\"bad\",\"Reset SendLocalList\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action with .req", "[2,\"bad\",\"ClearCache.req\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action with Request", "[2,\"bad\",\"ClearCacheRequest\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action of OCPP 2.0.1", "[2,\"bad\",\"GetBaseReport\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action that is a path", "[2,\"bad\",\"../../etc/passwd\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action that is SQL", "[2,\"bad\",\"' OR 1=1 --\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action of 255 characters", "[2,\"bad\",\"<255>\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "action in Greek letters", "[2,\"bad\",\"\\u0391uthorize\",{}]", "[4,\"bad\",\"NotImplemented\"," },
            new string[] { "Authorize, which only a charge point sends", "[2,\"bad\",\"Authorize\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "BootNotification, which only a charge point sends", "[2,\"bad\",\"BootNotification\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "DiagnosticsStatusNotification, which only a charge point sends", "[2,\"bad\",\"DiagnosticsStatusNotification\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "FirmwareStatusNotification, which only a charge point sends", "[2,\"bad\",\"FirmwareStatusNotification\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "Heartbeat, which only a charge point sends", "[2,\"bad\",\"Heartbeat\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "LogStatusNotification, which only a charge point sends", "[2,\"bad\",\"LogStatusNotification\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "MeterValues, which only a charge point sends", "[2,\"bad\",\"MeterValues\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "SecurityEventNotification, which only a charge point sends", "[2,\"bad\",\"SecurityEventNotification\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "SignCertificate, which only a charge point sends", "[2,\"bad\",\"SignCertificate\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "SignedFirmwareStatusNotification, which only a charge point sends", "[2,\"bad\",\"SignedFirmwareStatusNotification\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "StartTransaction, which only a charge point sends", "[2,\"bad\",\"StartTransaction\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "StatusNotification, which only a charge point sends", "[2,\"bad\",\"StatusNotification\",{}]", "[4,\"bad\",\"NotSupported\"," },
            new string[] { "StopTransaction, which only a charge point sends", "[2,\"bad\",\"StopTransaction\",{}]", "[4,\"bad\",\"NotSupported\"," },

            // ChangeAvailability.
            new string[] { "ChangeAvailability: empty", "[2,\"bad\",\"ChangeAvailability\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "ChangeAvailability: no connectorId", "[2,\"bad\",\"ChangeAvailability\",{\"type\":\"Operative\"}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "ChangeAvailability: no type", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId a string", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":\"1\",\"type\":\"Operative\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId with a fraction", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1.5,\"type\":\"Operative\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId true", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":true,\"type\":\"Operative\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId null", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":null,\"type\":\"Operative\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId an array", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":[1],\"type\":\"Operative\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId negative", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":-1,\"type\":\"Operative\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId beyond 31 bits", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":2147483648,\"type\":\"Operative\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId that would wrap to 1", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":4294967297,\"type\":\"Operative\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: connectorId beyond 63 bits", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1e30,\"type\":\"Operative\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: type a number", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":1}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: type null", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeAvailability: type in lower case", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":\"operative\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: type empty", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":\"\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: type unknown", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":\"Faulted\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: type very long", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":\"<1000>\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: type with U+0000", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":\"Operative\\u0000\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeAvailability: name with U+0000", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"type\\u0000\":\"Operative\"}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "ChangeAvailability: name in another case", "[2,\"bad\",\"ChangeAvailability\",{\"connectorId\":1,\"Type\":\"Operative\"}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },

            // ChangeConfiguration.
            new string[] { "ChangeConfiguration: empty", "[2,\"bad\",\"ChangeConfiguration\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "ChangeConfiguration: no key", "[2,\"bad\",\"ChangeConfiguration\",{\"value\":\"60\"}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "ChangeConfiguration: no value", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\"}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "ChangeConfiguration: key a number", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":5,\"value\":\"60\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeConfiguration: key null", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":null,\"value\":\"60\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeConfiguration: key of 51 characters", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"<51>\",\"value\":\"60\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeConfiguration: key with U+0000", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\\u0000\",\"value\":\"60\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "ChangeConfiguration: value a number", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\",\"value\":60}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeConfiguration: value true", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"LocalAuthorizeOffline\",\"value\":true}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeConfiguration: value null", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\",\"value\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeConfiguration: value an object", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\",\"value\":{}}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "ChangeConfiguration: value of 501 characters", "[2,\"bad\",\"ChangeConfiguration\",{\"key\":\"HeartbeatInterval\",\"value\":\"<501>\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },

            // DataTransfer.
            new string[] { "DataTransfer: empty", "[2,\"bad\",\"DataTransfer\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "DataTransfer: no vendorId", "[2,\"bad\",\"DataTransfer\",{\"messageId\":\"m\",\"data\":\"d\"}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "DataTransfer: vendorId a number", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":1}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "DataTransfer: vendorId null", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "DataTransfer: vendorId of 256 characters", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":\"<256>\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "DataTransfer: messageId a number", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":\"v\",\"messageId\":1}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "DataTransfer: messageId of 51 characters", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":\"v\",\"messageId\":\"<51>\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "DataTransfer: data an object", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":\"v\",\"data\":{\"a\":1}}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "DataTransfer: data a number", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":\"v\",\"data\":1}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "DataTransfer: data longer than we take", "[2,\"bad\",\"DataTransfer\",{\"vendorId\":\"v\",\"data\":\"<2049>\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },

            // GetConfiguration.
            new string[] { "GetConfiguration: key a string", "[2,\"bad\",\"GetConfiguration\",{\"key\":\"HeartbeatInterval\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "GetConfiguration: key an object", "[2,\"bad\",\"GetConfiguration\",{\"key\":{}}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "GetConfiguration: key with a number in it", "[2,\"bad\",\"GetConfiguration\",{\"key\":[\"HeartbeatInterval\",1]}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "GetConfiguration: key with null in it", "[2,\"bad\",\"GetConfiguration\",{\"key\":[null]}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "GetConfiguration: key with an array in it", "[2,\"bad\",\"GetConfiguration\",{\"key\":[[\"HeartbeatInterval\"]]}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "GetConfiguration: key with 51 characters in it", "[2,\"bad\",\"GetConfiguration\",{\"key\":[\"<51>\"]}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "GetConfiguration: key with U+0000 in it", "[2,\"bad\",\"GetConfiguration\",{\"key\":[\"\\u0000\"]}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },

            // RemoteStartTransaction.
            new string[] { "RemoteStartTransaction: empty", "[2,\"bad\",\"RemoteStartTransaction\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: no idTag", "[2,\"bad\",\"RemoteStartTransaction\",{\"connectorId\":1}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: idTag a number", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":12345678}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: idTag null", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: idTag of 21 characters", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":\"<21>\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: idTag with U+0000", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":\"04A2\\u0000B3C4\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: connectorId a string", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":\"T\",\"connectorId\":\"1\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: connectorId negative", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":\"T\",\"connectorId\":-1}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: connectorId with a fraction", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":\"T\",\"connectorId\":0.5}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: chargingProfile an array", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":\"T\",\"chargingProfile\":[]}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStartTransaction: chargingProfile a string", "[2,\"bad\",\"RemoteStartTransaction\",{\"idTag\":\"T\",\"chargingProfile\":\"x\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },

            // RemoteStopTransaction.
            new string[] { "RemoteStopTransaction: empty", "[2,\"bad\",\"RemoteStopTransaction\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "RemoteStopTransaction: transactionId a string", "[2,\"bad\",\"RemoteStopTransaction\",{\"transactionId\":\"1\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStopTransaction: transactionId with a fraction", "[2,\"bad\",\"RemoteStopTransaction\",{\"transactionId\":1.5}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStopTransaction: transactionId null", "[2,\"bad\",\"RemoteStopTransaction\",{\"transactionId\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStopTransaction: transactionId true", "[2,\"bad\",\"RemoteStopTransaction\",{\"transactionId\":true}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStopTransaction: transactionId too large", "[2,\"bad\",\"RemoteStopTransaction\",{\"transactionId\":9223372036854775808}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "RemoteStopTransaction: transactionId too small", "[2,\"bad\",\"RemoteStopTransaction\",{\"transactionId\":-9223372036854775809}]", "[4,\"bad\",\"TypeConstraintViolation\"," },

            // Reset.
            new string[] { "Reset: empty", "[2,\"bad\",\"Reset\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "Reset: type unknown", "[2,\"bad\",\"Reset\",{\"type\":\"Warm\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "Reset: type in lower case", "[2,\"bad\",\"Reset\",{\"type\":\"hard\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "Reset: type of OCPP 2.0.1", "[2,\"bad\",\"Reset\",{\"type\":\"Immediate\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "Reset: type a number", "[2,\"bad\",\"Reset\",{\"type\":1}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "Reset: type null", "[2,\"bad\",\"Reset\",{\"type\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "Reset: type an array", "[2,\"bad\",\"Reset\",{\"type\":[\"Hard\"]}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "Reset: type an object", "[2,\"bad\",\"Reset\",{\"type\":{}}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "Reset: wrong in the second of two", "[2,\"bad\",\"Reset\",{\"type\":\"Hard\",\"type\":\"Warm\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },

            // TriggerMessage.
            new string[] { "TriggerMessage: empty", "[2,\"bad\",\"TriggerMessage\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "TriggerMessage: requestedMessage unknown", "[2,\"bad\",\"TriggerMessage\",{\"requestedMessage\":\"StartTransaction\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "TriggerMessage: requestedMessage in lower case", "[2,\"bad\",\"TriggerMessage\",{\"requestedMessage\":\"heartbeat\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "TriggerMessage: requestedMessage a number", "[2,\"bad\",\"TriggerMessage\",{\"requestedMessage\":1}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "TriggerMessage: requestedMessage null", "[2,\"bad\",\"TriggerMessage\",{\"requestedMessage\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "TriggerMessage: connectorId a string", "[2,\"bad\",\"TriggerMessage\",{\"requestedMessage\":\"MeterValues\",\"connectorId\":\"1\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "TriggerMessage: connectorId negative", "[2,\"bad\",\"TriggerMessage\",{\"requestedMessage\":\"MeterValues\",\"connectorId\":-1}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "TriggerMessage: connectorId with a fraction", "[2,\"bad\",\"TriggerMessage\",{\"requestedMessage\":\"MeterValues\",\"connectorId\":1.5}]", "[4,\"bad\",\"TypeConstraintViolation\"," },

            // UnlockConnector.
            new string[] { "UnlockConnector: empty", "[2,\"bad\",\"UnlockConnector\",{}]", "[4,\"bad\",\"OccurenceConstraintViolation\"," },
            new string[] { "UnlockConnector: connectorId a string", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":\"1\"}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "UnlockConnector: connectorId negative", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":-1}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
            new string[] { "UnlockConnector: connectorId with a fraction", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":1.5}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "UnlockConnector: connectorId null", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":null}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "UnlockConnector: connectorId an object", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":{}}]", "[4,\"bad\",\"TypeConstraintViolation\"," },
            new string[] { "UnlockConnector: first violation of two", "[2,\"bad\",\"UnlockConnector\",{\"connectorId\":-1,\"more\":1,\"connectorId\":\"1\"}]", "[4,\"bad\",\"PropertyConstraintViolation\"," },
        };

        /// <summary>
        /// Puts the letters in.
        /// </summary>
        /// <param name="message">Message of a case.</param>
        /// <returns>The message to be sent.</returns>
        public static string Expand(string message)
        {
            int start = message.IndexOf('<');
            if (start < 0)
            {
                return message;
            }

            int end = message.IndexOf('>');
            int count = int.Parse(message.Substring(start + 1, end - start - 1));
            return message.Substring(0, start) + new string('x', count) + message.Substring(end + 1);
        }
    }
}
