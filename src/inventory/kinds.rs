//! Every kind of thing that the graph knows: where it comes from, what it is called, which properties it has.
//!
//! Types, classes and properties are those of the inventory facts §1, §3 and §4; what is marked there as a
//! proposal, and everything of the second API, is ours.

/// A kind of thing.
#[derive(Debug)]
pub struct Kind {
    /// What its rows are called when they are added.
    pub source: &'static str,
    /// `_type`; empty for rows that are kept and are nothing in the graph.
    pub entity: &'static str,
    /// `_class`.
    pub class: &'static str,
    /// Fields that make the key, the first that is there; those of one API are unique by their prefix.
    pub id: &'static str,
    /// Before the id in the key: the ids of the second API say nothing of what they are, and may be short.
    pub prefix: &'static str,
    /// Fields that may serve as name, the first that is not empty; the id after them.
    pub name: &'static [&'static str],
    /// Properties, each `name`, `name=path` or `name=path:how`. How: `t` a time, `b` a boolean, `n` a number, `l` a
    /// list, `j` anything, as its JSON text; else a text.
    pub properties: &'static str,
}

/// The place of a kind in [`KINDS`].
pub type KindId = u8;

macro_rules! kinds {
    ($($constant:ident: $source:literal => $entity:literal, $class:literal, $id:literal, $prefix:literal, [$($name:literal),*], $properties:literal;)*) => {
        /// All kinds. Things of one of them stand together, in the order of the types.
        pub const KINDS: &[Kind] = &[$(Kind {
            source: $source,
            entity: $entity,
            class: $class,
            id: $id,
            prefix: $prefix,
            name: &[$($name),*],
            properties: $properties,
        }),*];

        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Places { $($constant),* }
        $(
            #[doc = concat!("The kind of `", $source, "`.")]
            pub const $constant: KindId = Places::$constant as KindId;
        )*
    };
}

kinds! {
    ANACONDA_GROUP: "anacondaGroups" => "anaconda_group", "UserGroup", "id", "anaconda_group:", ["name"],
        "createdOn=created_at:t updatedOn=updated_at:t userCount=user_count:n organizationId=org_id";
    ANACONDA_ORGANIZATION: "anacondaOrganization" => "anaconda_organization", "Account", "id", "anaconda_organization:", ["name"],
        "";
    ANACONDA_SEAT: "anacondaSeats" => "anaconda_seat", "Record", "id", "anaconda_seat:", ["email"],
        "products=subscriptions:l";
    ANACONDA_SERVICE_ACCOUNT: "anacondaServiceAccounts" => "anaconda_service_account", "User", "client_id", "anaconda_service_account:", ["name"],
        "clientId=client_id organizationId=org_id";
    ANACONDA_TOKEN: "anacondaTokens" => "anaconda_token", "AccessKey", "id", "anaconda_token:", [],
        "expiresOn=expires_at:t revoked=revoked:b";
    ANACONDA_USER: "anacondaUsers" => "anaconda_user", "User", "id", "anaconda_user:", ["email"],
        "role subscriptions=subscriptions:l";
    ACCOUNT: "organization" => "anthropic_account", "Account", "id", "", ["name"],
        "organizationId=id organizationType=type";
    API_KEY: "apiKeys" => "anthropic_api_key", "AccessKey", "id", "", ["name"],
        "status partialKeyHint=partial_key_hint createdOn=created_at:t expiresOn=expires_at:t createdBy=created_by.id createdByType=created_by.type";
    EXTERNAL_KEY: "externalKeys" => "anthropic_external_key", "CryptoKey", "id", "", ["display_name"],
        "createdOn=created_at:t updatedOn=updated_at:t geo provider=provider_config.type attachment=attachment.type providerConfig=provider_config:j";
    ISSUER: "issuers" => "anthropic_federation_issuer", "Configuration", "id", "", ["name"],
        "createdOn=created_at:t updatedOn=updated_at:t archivedOn=archived_at:t issuerUrl=issuer_url jwksType=jwks.type maxJwtLifetimeSeconds=max_jwt_lifetime_seconds:n checkJti=check_jti:b createdBy=created_by_actor_id";
    RULE: "rules" => "anthropic_federation_rule", "AccessPolicy", "id", "", ["name"],
        "description createdOn=created_at:t updatedOn=updated_at:t archivedOn=archived_at:t issuerId=issuer_id oauthScope=oauth_scope serviceAccountId=target.service_account_id appliesToAllWorkspaces=applies_to_all_workspaces:b tokenLifetimeSeconds=token_lifetime_seconds:n audience=match.audience subjectPrefix=match.subject_prefix condition=match.condition claims=match.claims:j createdBy=created_by_actor_id";
    INVITE: "invites" => "anthropic_invite", "Record", "id", "", ["email"],
        "email role status invitedOn=invited_at:t expiresOn=expires_at:t acceptedOn=accepted_at:t rbacGroupIds=rbac_group_ids:l";
    GROUP: "groups" => "anthropic_rbac_group", "UserGroup", "id", "", ["name"],
        "createdOn=created_at:t updatedOn=updated_at:t sourceType=source_type";
    ROLE: "roles" => "anthropic_rbac_role", "AccessRole", "id", "", ["display_name", "name"],
        "createdOn=created_at:t updatedOn=updated_at:t source=source.type";
    SERVICE_ACCOUNT: "serviceAccounts" => "anthropic_service_account", "User", "id", "", ["name"],
        "description role=organization_role createdOn=created_at:t updatedOn=updated_at:t archivedOn=archived_at:t createdBy=created_by_actor_id";
    USER: "users" => "anthropic_user", "User", "id", "", ["name", "email"],
        "role createdOn=added_at:t addedOn=added_at:t";
    WORKSPACE: "workspaces" => "anthropic_workspace", "Group", "id", "", ["name"],
        "createdOn=created_at:t archivedOn=archived_at:t displayColor=display_color compartmentId=compartment_id externalKeyId=external_key_id workspaceGeo=data_residency.workspace_geo defaultInferenceGeo=data_residency.default_inference_geo allowedInferenceGeos=data_residency.allowed_inference_geos:l userProfileId=user_profile_id inferenceDataRetention=inference_data_retention.type";
    RATE_LIMIT: "rateLimits" => "", "", "id", "rate_limit:", [], "";
    WORKSPACE_RATE_LIMIT: "workspaceRateLimits" => "", "", "rate_limit_id", "workspace_rate_limit:", [], "";
}

/// A kind by its place.
pub fn kind(id: KindId) -> &'static Kind {
    const NONE: Kind =
        Kind { source: "", entity: "", class: "", id: "", prefix: "", name: &[], properties: "" };
    KINDS.get(usize::from(id)).unwrap_or(&NONE)
}

/// The place of a kind, by the name of its rows.
pub fn by_source(source: &str) -> Option<KindId> {
    KINDS.iter().position(|kind| kind.source == source).map(|place| place as KindId)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_in_order_and_follow_the_rules_of_names() {
        let types: Vec<&str> = KINDS.iter().map(|kind| kind.entity).filter(|name| !name.is_empty()).collect();
        assert!(types.windows(2).all(|pair| pair[0] < pair[1]), "{types:?}");
        for kind in KINDS.iter().filter(|kind| !kind.entity.is_empty()) {
            assert!(kind.entity.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{kind:?}");
            assert!(kind.class.starts_with(|letter: char| letter.is_ascii_uppercase()), "{kind:?}");
            for property in kind.properties.split(' ').filter(|property| !property.is_empty()) {
                let name = property.split('=').next().unwrap();
                assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{kind:?} {name}");
            }
        }
    }

    #[test]
    fn a_kind_is_found_by_its_rows() {
        for (place, one) in KINDS.iter().enumerate() {
            assert_eq!(by_source(one.source), Some(place as KindId));
            assert_eq!(kind(place as KindId).source, one.source);
        }
        assert_eq!(by_source("cats"), None);
        assert_eq!(kind(WORKSPACE).entity, "anthropic_workspace");
        assert_eq!(kind(200).entity, "");
    }
}
