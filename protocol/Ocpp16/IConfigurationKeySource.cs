// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// The configuration keys of an answer to GetConfiguration, asked for one by one while the answer is being sent.
    /// </summary>
    public interface IConfigurationKeySource
    {
        /// <summary>
        /// Gets the number of keys.
        /// </summary>
        int Count { get; }

        /// <summary>
        /// Takes a key into the answer.
        /// </summary>
        /// <param name="key">Key, at most 50 characters; upper and lower case do not matter.</param>
        /// <returns><see langword="false"/> when the key is not known.</returns>
        bool TryAdd(string key);

        /// <summary>
        /// Gets the name of a key.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>At most 50 characters.</returns>
        string GetKey(int index);

        /// <summary>
        /// Gets the value of a key.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>At most 500 characters; <see langword="null"/> when the key has no value or must not be read.</returns>
        string GetValue(int index);

        /// <summary>
        /// Tells whether a key can not be changed by ChangeConfiguration.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns><see langword="true"/> when it can not.</returns>
        bool IsReadOnly(int index);
    }
}
