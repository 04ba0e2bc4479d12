using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kith.Web.Tests.Architecture;

/// <summary>Walks every type of an assembly: its base, interfaces, attributes, fields, signatures, and method bodies.</summary>
internal sealed class UsesOfAssembly(PEReader file, MetadataReader metadata)
{
    private readonly TypeNames _names = new(metadata);

    public IEnumerable<Use> Read() => metadata.TypeDefinitions.SelectMany(Of);

    private IEnumerable<Use> Of(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var by = _names.Outermost(handle);
        return Declared(type)
            .SelectMany(_names.In)
            .Select(name => new Use(by, name))
            .Concat(type.GetMethods().SelectMany(InBody).SelectMany(used => Described(by, used)));
    }

    private IEnumerable<EntityHandle> Declared(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.GetInterfaceImplementations().Select(i => metadata.GetInterfaceImplementation(i).Interface),
            .. type.GetFields().Select(f => (EntityHandle)f),
            .. type.GetMethods().Select(m => (EntityHandle)m),
            .. type.GetEvents().Select(e => metadata.GetEventDefinition(e).Type),
            .. Attributes(type).Select(a => metadata.GetCustomAttribute(a).Constructor),
            .. Constraints(type).Select(c => metadata.GetGenericParameterConstraint(c).Type),
        ];

    private IEnumerable<CustomAttributeHandle> Attributes(TypeDefinition type) =>
        [
            .. type.GetCustomAttributes(),
            .. type.GetMethods().SelectMany(m => metadata.GetMethodDefinition(m).GetCustomAttributes()),
            .. type.GetProperties().SelectMany(p => metadata.GetPropertyDefinition(p).GetCustomAttributes()),
        ];

    private IEnumerable<GenericParameterConstraintHandle> Constraints(TypeDefinition type) =>
        type.GetGenericParameters()
            .Concat(type.GetMethods().SelectMany(m => metadata.GetMethodDefinition(m).GetGenericParameters()))
            .SelectMany(p => metadata.GetGenericParameter(p).GetConstraints());

    private IEnumerable<EntityHandle> InBody(MethodDefinitionHandle handle)
    {
        var address = metadata.GetMethodDefinition(handle).RelativeVirtualAddress;
        if (address == 0)
            return [];
        var body = file.GetMethodBody(address);
        return Instructions
            .Tokens(body.GetILContent())
            .Concat(body.ExceptionRegions.Select(region => region.CatchType))
            .Append(body.LocalSignature)
            .Where(used => !used.IsNil);
    }

    private IEnumerable<Use> Described(string by, EntityHandle used)
    {
        if (used.Kind == HandleKind.MethodSpecification)
            return _names
                .In(used)
                .Select(name => new Use(by, name))
                .Concat(Described(by, metadata.GetMethodSpecification((MethodSpecificationHandle)used).Method));
        if (used.Kind != HandleKind.MemberReference)
            return _names.In(used).Select(name => new Use(by, name));
        var member = metadata.GetMemberReference((MemberReferenceHandle)used);
        var called = metadata.GetString(member.Name) + FirstParameter(member);
        return _names
            .In(member.Parent)
            .Take(1)
            .Select(owner => new Use(by, owner, called))
            .Concat(_names.In(used).Select(name => new Use(by, name)));
    }

    private string FirstParameter(MemberReference member) =>
        member.GetKind() == MemberReferenceKind.Method
        && member.DecodeMethodSignature(_names, null).ParameterTypes is [var first, ..]
            ? $"({first.FirstOrDefault()})"
            : "";
}
