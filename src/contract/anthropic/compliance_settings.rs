//! The compliance settings of the organization: whether the Compliance API is on.

use rolecall_macros::{Endpoint, Model, Variants};

/// The Compliance API is on.
#[derive(Model)]
#[model(type = "enabled")]
pub struct ComplianceSettingsStateEnabled {}

/// The Compliance API is off.
#[derive(Model)]
#[model(type = "disabled")]
pub struct ComplianceSettingsStateDisabled {}

/// Whether the Compliance API is on.
#[derive(Variants)]
pub enum ComplianceSettingsState {
    /// It is on.
    Enabled(ComplianceSettingsStateEnabled),
    /// It is off.
    Disabled(ComplianceSettingsStateDisabled),
}

/// Switch the Compliance API on.
#[derive(Model)]
#[model(type = "enabled")]
pub struct ComplianceSettingsStateEnabledParam {}

/// Switch the Compliance API off.
#[derive(Model)]
#[model(type = "disabled")]
pub struct ComplianceSettingsStateDisabledParam {}

/// Whether the Compliance API shall be on: an object, or its `type` alone.
#[derive(Variants)]
#[shorthand]
pub enum ComplianceSettingsStateParam {
    /// On.
    Enabled(ComplianceSettingsStateEnabledParam),
    /// Off.
    Disabled(ComplianceSettingsStateDisabledParam),
}

/// The compliance settings of the organization.
#[derive(Model)]
#[model(type = "compliance_settings")]
pub struct OrganizationComplianceSettings {
    /// Whether the Compliance API is on.
    pub state: ComplianceSettingsState,
}

/// Get the compliance settings; an organization below another one has those of the upper one.
#[derive(Endpoint)]
#[endpoint(GET "/v1/organizations/compliance_settings", call = "complianceSettings.retrieve", returns = OrganizationComplianceSettings)]
pub struct ComplianceSettingRetrieveParams {}

/// Switch the Compliance API, and with it the record of activities, on or off.
///
/// Setting what is set already changes nothing. What the vendor's own access leaves behind is
/// recorded also while it is off, and the provisioning of that record switches it on again.
#[derive(Endpoint)]
#[endpoint(POST "/v1/organizations/compliance_settings", call = "complianceSettings.update", returns = OrganizationComplianceSettings)]
#[warning("`disabled` switches the Compliance API off, and activities are no longer recorded")]
pub struct ComplianceSettingUpdateParams {
    /// On or off: `{ type: "enabled" }`, `{ type: "disabled" }`, or the word alone.
    #[body]
    pub state: ComplianceSettingsStateParam,
}
