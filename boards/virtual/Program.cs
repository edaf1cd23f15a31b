// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Commands;
using OcppChargePoint.Boards.Virtual.Demo;
using OcppChargePoint.Boards.Virtual.Options;
using OcppChargePoint.Boards.Virtual.Platform;

namespace OcppChargePoint.Boards.Virtual
{
    /// <summary>
    /// Entry point of the virtual board.
    /// </summary>
    public static class Program
    {
        private const int Good = 0;
        private const int Failed = 1;
        private const int WrongUse = 2;

        /// <summary>
        /// Runs the virtual board.
        /// </summary>
        /// <param name="arguments">Command line; <c>--help</c> lists it.</param>
        /// <returns>0 when all went well, 1 when something failed, 2 when the command line is wrong.</returns>
        public static int Main(string[] arguments)
        {
            try
            {
                BoardOptions options = OptionParser.Parse(arguments);
                if (options.IsHelp)
                {
                    Console.WriteLine(OptionParser.Help);
                    return Good;
                }

                return Run(options);
            }
            catch (OptionException exception)
            {
                Console.Error.WriteLine(exception.Message + " --help lists the options.");
                return WrongUse;
            }
            catch (Exception exception) when (exception is BoardException || exception is HostPlatformException || exception is InvalidOperationException)
            {
                Console.Error.WriteLine(exception.Message);
                return Failed;
            }
        }

        private static int Run(BoardOptions options)
        {
            bool isServing = options.ConsolePort >= 0;
            bool isSession = options.IsSession || (Console.IsInputRedirected && !isServing);
            AcceleratedClock clock = new AcceleratedClock(1);
            using BuiltInCsms csms = options.CsmsUrl == null ? new BuiltInCsms(clock) : null;
            using VirtualBoard board = new VirtualBoard(options, options.CsmsUrl ?? csms.Url, clock, Console.WriteLine);
            CommandInterpreter commands = new CommandInterpreter(board, csms);
            using ConsoleServer console = isServing ? new ConsoleServer(options.ConsolePort, commands.Execute) : null;
            if (csms != null)
            {
                Console.WriteLine("CSMS at " + csms.Url);
            }

            if (console != null)
            {
                Console.WriteLine("Console at 127.0.0.1:" + console.Port);
            }

            board.Start();
            if (isSession)
            {
                return new DemoSession(board, csms, Console.WriteLine).Run() ? Good : Failed;
            }

            return Console.IsInputRedirected ? Serve(commands, options.IsAttached) : Prompt(commands);
        }

        /// <summary>
        /// Serves the console line only, until somebody says quit there or, where that is wanted, the input ends.
        /// </summary>
        private static int Serve(CommandInterpreter commands, bool isAttached)
        {
            bool isInputOver = false;
            if (isAttached)
            {
                Thread reader = new Thread(() =>
                {
                    Console.In.ReadToEnd();
                    Volatile.Write(ref isInputOver, true);
                })
                {
                    IsBackground = true,
                    Name = "input",
                };
                reader.Start();
            }

            while (!commands.IsQuitting && !Volatile.Read(ref isInputOver))
            {
                Thread.Sleep(50);
            }

            return Good;
        }

        private static int Prompt(CommandInterpreter commands)
        {
            Console.WriteLine("Type help for the commands, quit to end.");
            while (!commands.IsQuitting)
            {
                Console.Write("> ");
                string line = Console.ReadLine();
                if (line == null)
                {
                    return Good;
                }

                string answer = commands.Execute(line);
                if (answer.Length > 0)
                {
                    Console.WriteLine(answer);
                }
            }

            return Good;
        }
    }
}
