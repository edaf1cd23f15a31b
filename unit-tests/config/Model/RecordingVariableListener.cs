// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Writes down which settings have changed, and reads each at that moment.
    /// </summary>
    public sealed class RecordingVariableListener : IVariableListener
    {
        private readonly DeviceModel _model;

        /// <summary>
        /// Initializes a new instance of the <see cref="RecordingVariableListener"/> class and registers it.
        /// </summary>
        /// <param name="model">Settings.</param>
        public RecordingVariableListener(DeviceModel model)
        {
            _model = model;
            model.AddListener(this);
        }

        /// <summary>
        /// Gets the changes, each as <c>key=value;</c>.
        /// </summary>
        public string Changes { get; private set; } = string.Empty;

        /// <inheritdoc/>
        public void OnChanged(Setting setting, int evse)
        {
            for (int index = 0; index < _model.Count; index++)
            {
                VariableDefinition definition = _model.GetDefinition(index);
                if (definition.Setting == setting && definition.Evse == evse)
                {
                    Changes += definition.Key + "=" + _model.GetValue(index) + ";";
                }
            }
        }
    }
}
