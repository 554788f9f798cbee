Console.Error.WriteLine("diffkit has no commands yet.");
return 2;
