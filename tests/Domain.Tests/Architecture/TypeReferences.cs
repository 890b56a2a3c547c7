using System.Reflection;
using System.Reflection.Emit;

namespace FactCheck.Domain.Tests.Architecture;

/// <summary>Every type and member that a type uses, method bodies included, read from its IL.</summary>
internal static class TypeReferences
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlySet<Type> Of(Type type) =>
        MembersOf(type).SelectMany(TypesOf).SelectMany(Parts).Where(used => used != type).ToHashSet();

    /// <summary>The type's own parts and every member that its bodies name.</summary>
    public static IReadOnlySet<MemberInfo> MembersOf(Type type)
    {
        HashSet<MemberInfo> used = [.. type.GetInterfaces()];
        if (type.BaseType is not null)
        {
            used.Add(type.BaseType);
        }

        foreach (CustomAttributeData attribute in type.GetCustomAttributesData())
        {
            used.Add(attribute.AttributeType);
        }

        foreach (MemberInfo member in type.GetMembers(Everything).Where(member => member is not Type))
        {
            used.Add(member);
            if (member is MethodBase method && method.GetMethodBody() is { } body)
            {
                used.UnionWith(body.LocalVariables.Select(local => local.LocalType));
                used.UnionWith(Named(method, body.GetILAsByteArray()!));
            }
        }

        return used;
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.FieldType, .. Declaring(field)],
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType), .. Arguments(method), .. Declaring(method)],
        ConstructorInfo constructor => [.. constructor.GetParameters().Select(p => p.ParameterType), .. Declaring(constructor)],
        _ => [],
    };

    private static IEnumerable<Type> Declaring(MemberInfo member) => member.DeclaringType is { } type ? [type] : [];

    private static Type[] Arguments(MethodInfo method) => method.IsGenericMethod ? method.GetGenericArguments() : [];

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return [];
        }

        return type.IsGenericType
            ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)]
            : [type];
    }

    private static IEnumerable<MemberInfo> Named(MethodBase method, byte[] il)
    {
        Type[] typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : [];
        Type[] methodArguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : [];
        int at = 0;
        while (at < il.Length)
        {
            short value = il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at];
            at += il[at] == 0xFE ? 2 : 1;
            OperandType operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
