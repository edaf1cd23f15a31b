// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// The known Modbus meters; sources and limits of each stand in docs/drivers/modbus-meters.md. Only the row that a board asks for takes RAM.
    /// </summary>
    public static class MeterModels
    {
        private const int Import = (int)Measurand.EnergyActiveImportRegister;
        private const int Export = (int)Measurand.EnergyActiveExportRegister;
        private const int Power = (int)Measurand.PowerActiveImport;
        private const int Factor = (int)Measurand.PowerFactor;
        private const int Current = (int)Measurand.CurrentImport;
        private const int Voltage = (int)Measurand.Voltage;
        private const int Frequency = (int)Measurand.Frequency;

        private const int All = (int)Phase.All;
        private const int L1 = (int)Phase.L1;
        private const int Each = MeterModel.Each;

        private const int U16 = (int)RegisterType.Unsigned16;
        private const int S16 = (int)RegisterType.Signed16;
        private const int U32 = (int)RegisterType.Unsigned32;
        private const int S32 = (int)RegisterType.Signed32;
        private const int U64 = (int)RegisterType.Unsigned64;
        private const int F32 = (int)RegisterType.Float32;

        /// <summary>Eastron SDM630 and SDM72D-M v2, three phases, 9600 baud 8N1.</summary>
        /// <returns>The row.</returns>
        public static MeterModel EastronSdm630()
        {
            return new MeterModel("Eastron SDM630", MeterModel.Input, false, 3, 7)
                .Request(0x0000, 18)
                .Request(0x0034, 2)
                .Request(0x0046, 6)
                .Value(Voltage, Each, 0x0000, F32, 3)
                .Value(Current, Each, 0x0006, F32, 3)
                .Value(Power, Each, 0x000C, F32, 3)
                .Value(Power, All, 0x0034, F32, 3)
                .Value(Frequency, All, 0x0046, F32, 3)
                .Value(Import, All, 0x0048, F32, 6)
                .Value(Export, All, 0x004A, F32, 6);
        }

        /// <summary>Eastron SDM120 and SDM230, one phase; SDM120 comes with 2400 baud 8N1.</summary>
        /// <returns>The row.</returns>
        public static MeterModel EastronSdm120()
        {
            return new MeterModel("Eastron SDM120", MeterModel.Input, false, 2, 6)
                .Request(0x0000, 14)
                .Request(0x0046, 6)
                .Value(Voltage, L1, 0x0000, F32, 3)
                .Value(Current, L1, 0x0006, F32, 3)
                .Value(Power, All, 0x000C, F32, 3)
                .Value(Frequency, All, 0x0046, F32, 3)
                .Value(Import, All, 0x0048, F32, 6)
                .Value(Export, All, 0x004A, F32, 6);
        }

        /// <summary>Eastron SDM72D-M (first version), three phases, tells power and energy only.</summary>
        /// <returns>The row.</returns>
        public static MeterModel EastronSdm72()
        {
            return new MeterModel("Eastron SDM72D-M", MeterModel.Input, false, 2, 3)
                .Request(0x0034, 2)
                .Request(0x0048, 4)
                .Value(Power, All, 0x0034, F32, 3)
                .Value(Import, All, 0x0048, F32, 6)
                .Value(Export, All, 0x004A, F32, 6);
        }

        /// <summary>ABB B23, three phases. A and B are swapped on its terminals.</summary>
        /// <returns>The row.</returns>
        public static MeterModel AbbB23()
        {
            return new MeterModel("ABB B23", MeterModel.Holding, false, 3, 7)
                .Request(0x5B00, 28)
                .Request(0x5B2C, 1)
                .Request(0x5000, 8)
                .Value(Voltage, Each, 0x5B00, U32, 2)
                .Value(Current, Each, 0x5B0C, U32, 1)
                .Value(Power, All, 0x5B14, S32, 1)
                .Value(Power, Each, 0x5B16, S32, 1)
                .Value(Frequency, All, 0x5B2C, U16, 1)
                .Value(Import, All, 0x5000, U64, 4)
                .Value(Export, All, 0x5004, U64, 4);
        }

        /// <summary>Finder 7E.78, three phases.</summary>
        /// <returns>The row.</returns>
        public static MeterModel Finder7E()
        {
            return new MeterModel("Finder 7E.78", MeterModel.Input, false, 3, 4)
                .Request(0x1000, 6)
                .Request(0x100E, 26)
                .Request(0x1106, 2)
                .Value(Voltage, Each, 0x1000, F32, 3)
                .Value(Current, Each, 0x100E, F32, 3)
                .Value(Power, All, 0x1026, F32, 3)
                .Value(Import, All, 0x1106, F32, 3);
        }

        /// <summary>Phoenix Contact EEM-350-D-MCB, three phases; at most 11 registers in one request.</summary>
        /// <returns>The row.</returns>
        public static MeterModel PhoenixEem350()
        {
            return new MeterModel("Phoenix EEM-350", MeterModel.Input, true, 4, 4)
                .Request(0x0000, 6)
                .Request(0x000C, 10)
                .Request(0x0028, 2)
                .Request(0x003E, 4)
                .Value(Voltage, Each, 0x0000, S32, 2)
                .Value(Current, Each, 0x000C, S32, 0)
                .Value(Power, All, 0x0028, S32, 2)
                .Value(Import, All, 0x003E, S32, 5);
        }

        /// <summary>Carlo Gavazzi EM340, three phases; at most 11 registers in one request.</summary>
        /// <returns>The row.</returns>
        public static MeterModel CarloGavazziEm340()
        {
            return new MeterModel("Carlo Gavazzi EM340", MeterModel.Input, true, 4, 5)
                .Request(0x0000, 6)
                .Request(0x000C, 10)
                .Request(0x0028, 2)
                .Request(0x0033, 3)
                .Value(Voltage, Each, 0x0000, S32, 2)
                .Value(Current, Each, 0x000C, S32, 0)
                .Value(Power, All, 0x0028, S32, 2)
                .Value(Frequency, All, 0x0033, S16, 2)
                .Value(Import, All, 0x0034, S32, 5);
        }

        /// <summary>Schneider iEM3x5x, three phases.</summary>
        /// <returns>The row.</returns>
        public static MeterModel SchneiderIem3000()
        {
            return new MeterModel("Schneider iEM3000", MeterModel.Holding, false, 4, 5)
                .Request(0x0BB7, 6)
                .Request(0x0BCB, 14)
                .Request(0x0BED, 8)
                .Request(0xB02B, 2)
                .Value(Current, Each, 0x0BB7, F32, 3)
                .Value(Voltage, Each, 0x0BD3, F32, 3)
                .Value(Power, Each, 0x0BED, F32, 6)
                .Value(Power, All, 0x0BF3, F32, 6)
                .Value(Import, All, 0xB02B, F32, 6);
        }

        /// <summary>Chint DTSU666, three phases.</summary>
        /// <returns>The row.</returns>
        public static MeterModel ChintDtsu666()
        {
            return new MeterModel("Chint DTSU666", MeterModel.Holding, false, 2, 5)
                .Request(0x2000, 26)
                .Request(0x101E, 2)
                .Value(Voltage, Each, 0x2006, F32, 2)
                .Value(Current, Each, 0x200C, F32, 0)
                .Value(Power, All, 0x2012, F32, 2)
                .Value(Power, Each, 0x2014, F32, 2)
                .Value(Import, All, 0x101E, F32, 6);
        }

        /// <summary>WAGO 879-3000, three phases.</summary>
        /// <returns>The row.</returns>
        public static MeterModel Wago879()
        {
            return new MeterModel("WAGO 879", MeterModel.Holding, false, 2, 6)
                .Request(0x5002, 24)
                .Request(0x600C, 2)
                .Value(Voltage, Each, 0x5002, F32, 3)
                .Value(Frequency, All, 0x5008, F32, 3)
                .Value(Current, Each, 0x500C, F32, 3)
                .Value(Power, All, 0x5012, F32, 6)
                .Value(Power, Each, 0x5014, F32, 6)
                .Value(Import, All, 0x600C, F32, 6);
        }

        /// <summary>Sinotimer DTS6619, three phases; has no sum of the powers.</summary>
        /// <returns>The row.</returns>
        public static MeterModel SinotimerDts6619()
        {
            return new MeterModel("Sinotimer DTS6619", MeterModel.Input, false, 3, 4)
                .Request(0x0000, 6)
                .Request(0x0008, 3)
                .Request(0x0027, 2)
                .Value(Voltage, Each, 0x0000, U16, 2)
                .Value(Current, Each, 0x0003, U16, 1)
                .Value(Power, Each, 0x0008, S16, 3)
                .Value(Import, All, 0x0027, U32, 4);
        }

        /// <summary>
        /// PZEM-004T version 3, one phase, 9600 baud 8N1, TTL level without isolation towards the mains side of the board. Its register ends at
        /// 9999.99 kWh and is not made for billing.
        /// </summary>
        /// <returns>The row.</returns>
        public static MeterModel Pzem004T()
        {
            return new MeterModel("PZEM-004T v3", MeterModel.Input, true, 1, 6)
                .Request(0x0000, 10)
                .Value(Voltage, L1, 0x0000, U16, 2)
                .Value(Current, L1, 0x0001, U32, 0)
                .Value(Power, All, 0x0003, U32, 2)
                .Value(Import, All, 0x0005, U32, 3)
                .Value(Frequency, All, 0x0007, U16, 2)
                .Value(Factor, All, 0x0008, U16, 1);
        }
    }
}
