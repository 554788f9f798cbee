using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace DiffKit.Expressions;

/// <summary>Translates a C# expression tree into a formula; refuses by name what has none.</summary>
internal sealed class LambdaReader
{
    private readonly Dictionary<ParameterExpression, Expr> _values = [];

    public static Expr Read(LambdaExpression lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var reader = new LambdaReader();
        foreach (ParameterExpression parameter in lambda.Parameters.Where(parameter => parameter.Type == typeof(double)))
        {
            reader._values.Add(parameter, parameter.Name is "and" or "or" or "not"
                ? throw new NotSupportedException(
                    $"The lambda's parameter {parameter.Name} can't name a variable: in a formula it joins conditions.")
                : new Variable(parameter.Name!));
        }

        return reader.Visit(lambda.Body);
    }

    private Expr Visit(Expression node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new NotSupportedException(
                "The lambda is nested too deeply; build the formula from Expr operators or by Expr.Parse instead.");
        }

        return node switch
        {
            ParameterExpression parameter when _values.TryGetValue(parameter, out Expr? value) => value,
            ConstantExpression or MemberExpression => Number(Captured(node), node),
            UnaryExpression unary => VisitUnary(unary),
            BinaryExpression binary => VisitBinary(binary),
            MethodCallExpression call => VisitCall(call),
            InvocationExpression invocation => VisitInvocation(invocation),
            ConditionalExpression choice => Condition.Choose(Visit(choice.Test), Visit(choice.IfTrue), Visit(choice.IfFalse)),
            _ => throw Refused(node, "it has no formula"),
        };
    }

    private Expr VisitUnary(UnaryExpression unary) => unary.NodeType switch
    {
        ExpressionType.Negate or ExpressionType.NegateChecked => -Visit(unary.Operand),
        ExpressionType.UnaryPlus => Visit(unary.Operand),
        ExpressionType.Not when unary.Type == typeof(bool) => Condition.Not(Visit(unary.Operand)),
        ExpressionType.Convert or ExpressionType.ConvertChecked when IsReal(unary.Type) => Visit(unary.Operand),
        ExpressionType.ArrayLength => Number(Captured(unary), unary),
        _ => throw Refused(
            unary,
            unary.NodeType is ExpressionType.Convert
                ? $"a conversion to {unary.Type.Name} cuts off; call Math.Truncate"
                : "it has no formula"),
    };

    private Expr VisitBinary(BinaryExpression binary)
    {
        if (binary.NodeType == ExpressionType.ArrayIndex)
        {
            return Element(binary.Left, binary.Right, binary);
        }

        if (binary.NodeType == ExpressionType.Divide && !IsReal(binary.Type))
        {
            throw Refused(binary, "a division of whole numbers cuts off; write one of them as a double");
        }

        (Expr a, Expr b) = (Visit(binary.Left), Visit(binary.Right));
        return binary.NodeType switch
        {
            ExpressionType.Add or ExpressionType.AddChecked => a + b,
            ExpressionType.Subtract or ExpressionType.SubtractChecked => a - b,
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => a * b,
            ExpressionType.Divide => a / b,
            ExpressionType.Modulo => Expr.Apply2<Rules.Remainder>(a, b),
            ExpressionType.Power => Expr.Pow(a, b),
            ExpressionType.LessThan => Condition.Less(a, b),
            ExpressionType.LessThanOrEqual => Condition.LessOrEqual(a, b),
            ExpressionType.GreaterThan => Condition.Less(b, a),
            ExpressionType.GreaterThanOrEqual => Condition.LessOrEqual(b, a),
            ExpressionType.Equal => Condition.Equal(a, b),
            ExpressionType.NotEqual => Condition.Not(Condition.Equal(a, b)),
            ExpressionType.AndAlso or ExpressionType.And when binary.Type == typeof(bool) => Condition.And(a, b),
            ExpressionType.OrElse or ExpressionType.Or when binary.Type == typeof(bool) => Condition.Or(a, b),
            _ => throw Refused(binary, "it has no formula"),
        };
    }

    private Expr VisitCall(MethodCallExpression call)
    {
        if (call.Method.Name == "get_Item" && call is { Object: { } list, Arguments: [var index] })
        {
            return Element(list, index, call);
        }

        Type? home = call.Method.DeclaringType;
        bool known = home == typeof(Math) || home == typeof(MathF) || home == typeof(double) || home == typeof(float)
            || home == typeof(Special) || home?.Namespace == "System.Numerics";
        Func<Expr[], Expr> build = (known ? MathMethods.Named(call.Method.Name) : null)
            ?? throw Refused(
                call,
                $"the method {home?.Name}.{call.Method.Name} is not known; "
                + "wrap the function with Function.From, or a generic one with Function.Reverse");
        return build(call.Arguments.Select(Visit).ToArray());
    }

    /// <summary>A call of another lambda: <c>g.Compile()(x)</c>, or of an expression tree itself.</summary>
    private Expr VisitInvocation(InvocationExpression invocation)
    {
        Expression target = invocation.Expression is MethodCallExpression { Method.Name: "Compile", Object: { } compiled }
            ? compiled
            : invocation.Expression;
        if ((target as LambdaExpression ?? Captured(target)) is not LambdaExpression lambda)
        {
            throw Refused(invocation, "only expression lambdas can be called; a delegate has no formula");
        }

        Expr[] arguments = invocation.Arguments.Select(Visit).ToArray();
        for (int i = 0; i < arguments.Length; i++)
        {
            _values[lambda.Parameters[i]] = arguments[i];
        }

        return Visit(lambda.Body);
    }

    /// <summary>p[i]: of the lambda's own array a variable, of a captured one its number.</summary>
    private Expr Element(Expression list, Expression index, Expression node)
    {
        int i = Convert.ToInt32(Captured(index), CultureInfo.InvariantCulture);
        return list is ParameterExpression parameter
            ? new Variable(string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}{i}"))
            : Number((Captured(list) as IList)?[i], node);
    }

    /// <summary>The value of an expression without the lambda's parameters.</summary>
    private static object? Captured(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value,
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.Quote } unary => Captured(unary.Operand),
        UnaryExpression { NodeType: ExpressionType.ArrayLength } unary => ((Array)Captured(unary.Operand)!).Length,
        BinaryExpression { NodeType: ExpressionType.Add } sum when sum.Type == typeof(int) =>
            (int)Captured(sum.Left)! + (int)Captured(sum.Right)!,
        BinaryExpression { NodeType: ExpressionType.Subtract } difference when difference.Type == typeof(int) =>
            (int)Captured(difference.Left)! - (int)Captured(difference.Right)!,
        MemberExpression { Member: FieldInfo field } member =>
            field.GetValue(member.Expression is null ? null : Captured(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member =>
            property.GetValue(member.Expression is null ? null : Captured(member.Expression)),
        _ => throw Refused(node, "it depends on the lambda's parameters where a number is needed"),
    };

    /// <summary>A captured number; C# writes Math.PI and Math.E as their values, which no one means otherwise.</summary>
    private static Expr Number(object? value, Expression node) => value switch
    {
        double and Math.PI => Expr.Pi,
        double and Math.E => Expr.E,
        Expr formula => formula,
        IConvertible number and not (string or bool or char) => Convert.ToDouble(number, CultureInfo.InvariantCulture),
        _ => throw Refused(node, "it is no number"),
    };

    private static bool IsReal(Type type) => type == typeof(double) || type == typeof(float) || type == typeof(decimal);

    private static NotSupportedException Refused(Expression node, string reason) =>
        new($"Expr.From can't read '{node}' ({node.NodeType}): {reason}.");
}
