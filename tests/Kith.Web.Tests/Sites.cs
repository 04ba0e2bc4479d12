global using Sites = Kith.Tests.Site.Sites;

[assembly: AssemblyFixture(typeof(Sites))]
